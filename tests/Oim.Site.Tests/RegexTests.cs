using System.Reflection;
using System.Text.RegularExpressions;
using Oim.Agenda;
using Oim.Content.Ingestion;
using Oim.Search;
using Oim.Site.Tests.Docs;
using Oim.Typography;

namespace Oim.Site.Tests;

/// <summary>
/// A text that somebody has written may be as hostile as it likes: no pattern takes longer than in proportion to it. One that cannot
/// say what it says to the linear engine, because it looks around, repeats nothing without a bound.
/// </summary>
public sealed partial class RegexTests
{
    private static readonly Assembly[] Ours =
    [
        typeof(AgendaReader).Assembly, typeof(PageReading).Assembly, typeof(SearchIndex).Assembly, typeof(TypographyRules).Assembly,
        typeof(Slug).Assembly, typeof(SiteOptions).Assembly,
    ];

    [Fact]
    public void No_pattern_repeats_without_a_bound_where_it_could_go_back()
    {
        var patterns = Ours.SelectMany(assembly => assembly.GetTypes()).SelectMany(PatternsOf).ToList();

        Assert.True(patterns.Count > 100);
        var endless = patterns.Where(one => !one.IsLinear && Endless().IsMatch(Bare(one.Pattern)));
        Assert.Empty(endless.Select(one => $"{one.Name}: {one.Pattern}"));
    }

    [Fact]
    public void Every_pattern_is_one_that_the_compiler_knows()
    {
        var made = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => MadeHere().IsMatch(File.ReadAllText(file)));

        Assert.Empty(made.Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}")));
    }

    /// <summary>« \d » means the digits of all scripts; numbers are read from ours alone.</summary>
    [Fact]
    public void Digits_are_those_that_numbers_are_read_from() =>
        Assert.Empty(
            Ours.SelectMany(assembly => assembly.GetTypes())
                .SelectMany(PatternsOf)
                .Where(one => one.Pattern.Contains(@"\d", StringComparison.Ordinal))
                .Select(one => one.Name)
        );

    /// <summary>In Turkish « I » is not « i »; what the linear engine runs is made at the first use, in whatever culture.</summary>
    [Fact]
    public void Letters_are_the_same_in_every_culture() =>
        Assert.Empty(
            from assembly in Ours
            from type in assembly.GetTypes()
            from options in OptionsOf(type)
            where options.Value.HasFlag(RegexOptions.IgnoreCase) && !options.Value.HasFlag(RegexOptions.CultureInvariant)
            select options.Name
        );

    private static IEnumerable<(string Name, RegexOptions Value)> OptionsOf(Type type)
    {
        const BindingFlags all = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        foreach (var member in type.GetMembers(all))
            if (member.GetCustomAttribute<GeneratedRegexAttribute>() is { } pattern)
                yield return ($"{type.Name}.{member.Name}", pattern.Options);
            else if (member is FieldInfo { IsLiteral: false } field && field.FieldType == typeof(Regex) && !type.ContainsGenericParameters)
                yield return ($"{type.Name}.{member.Name}", ((Regex)field.GetValue(null)!).Options);
    }

    private static IEnumerable<(string Name, string Pattern, bool IsLinear)> PatternsOf(Type type) =>
        from member in type.GetMembers(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        let pattern = member.GetCustomAttribute<GeneratedRegexAttribute>()
        where pattern is not null
        select ($"{type.Name}.{member.Name}", pattern.Pattern, pattern.Options.HasFlag(RegexOptions.NonBacktracking));

    /// <summary>Without what only looks like a repetition: escapes, sets of letters, the marks of groups.</summary>
    private static string Bare(string pattern) => Set().Replace(Escape().Replace(pattern, "_"), "_");

    [GeneratedRegex(@"[*+]|\{\d+,\}", RegexOptions.NonBacktracking)]
    private static partial Regex Endless();

    [GeneratedRegex(@"\\.", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();

    [GeneratedRegex(@"\[\^?\]?[^\]]*\]", RegexOptions.NonBacktracking)]
    private static partial Regex Set();

    [GeneratedRegex(@"new Regex\(|\bRegex\.(?:Match|Matches|IsMatch|Replace|Split|Count|EnumerateMatches)\(", RegexOptions.NonBacktracking)]
    private static partial Regex MadeHere();
}
