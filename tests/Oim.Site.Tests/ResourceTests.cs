using System.Text.RegularExpressions;
using System.Xml.Linq;
using Oim.Site.Tests.Docs;

namespace Oim.Site.Tests;

/// <summary>The texts of the interface: in every language, and each of use.</summary>
public sealed partial class ResourceTests
{
    private static IReadOnlyDictionary<string, string> Texts(string language) =>
        XDocument
            .Load(Path.Combine(Repository.Root, $"src/Oim.Site/Resources/Texts{language}.resx"))
            .Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    /// <summary>Those that have a record, but for French, whose texts are the others' measure, and a test's own.</summary>
    public static TheoryData<string> Languages =>
        [.. Locales.All.Skip(1).Select(locale => "." + locale.Code).Where(language => language != ".pt")];

    [Theory, MemberData(nameof(Languages))]
    public void Every_text_exists_in_every_language_with_the_same_places(string language)
    {
        var (french, other) = (Uncounted(Texts("")), Uncounted(Texts(language)));

        Assert.Equal(french.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, text) in french)
        {
            Assert.False(string.IsNullOrWhiteSpace(other[name]), name);
            Assert.Equal(
                (name, string.Join(' ', Places().Matches(text).Select(place => place.Value).Order(StringComparer.Ordinal))),
                (name, string.Join(' ', Places().Matches(other[name]).Select(place => place.Value).Order(StringComparer.Ordinal)))
            );
        }
    }

    [Theory]
    [InlineData("")]
    [MemberData(nameof(Languages))]
    public void A_text_that_counts_has_each_form_that_a_number_asks_for_and_no_other(string language)
    {
        var texts = Texts(language);
        var locale = language.Length == 0 ? Locales.All[0] : Locales.Of(language[1..]);
        var forms = Enumerable.Range(0, 200).Select(count => locale.PluralOf(count)).ToHashSet(StringComparer.Ordinal);
        var counted = texts.Keys.Where(name => Form().IsMatch(name)).ToLookup(name => Form().Replace(name, ""), StringComparer.Ordinal);

        Assert.Equal(
            Texts("").Keys.Where(name => Form().IsMatch(name)).Select(name => Form().Replace(name, "")).ToHashSet(StringComparer.Ordinal),
            counted.Select(names => names.Key).ToHashSet(StringComparer.Ordinal)
        );
        Assert.All(counted, names => Assert.Equal(forms, names.Select(name => name[(names.Key.Length + 1)..]).ToHashSet()));
    }

    [Theory]
    [InlineData("fr", 0, "one")]
    [InlineData("fr", 2, "other")]
    [InlineData("en", 0, "other")]
    [InlineData("es", 1, "one")]
    [InlineData("ar", 0, "zero")]
    [InlineData("ar", 1, "one")]
    [InlineData("ar", 2, "two")]
    [InlineData("ar", 3, "few")]
    [InlineData("ar", 10, "few")]
    [InlineData("ar", 11, "many")]
    [InlineData("ar", 99, "many")]
    [InlineData("ar", 100, "other")]
    [InlineData("ar", 103, "few")]
    public void A_number_asks_for_the_form_that_CLDR_says(string language, long count, string form) =>
        Assert.Equal(form, Locales.Of(language).PluralOf(count));

    [Fact]
    public void Every_text_is_used()
    {
        var sources = string.Join(
            '\n',
            Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "src/Oim.Site"), "*.cs*", SearchOption.AllDirectories)
                .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
                .Select(File.ReadAllText)
        );

        // A text may be named by a word and what follows it: T["Kind-" + entry.Kind].
        var starts = NameStarts().Matches(sources).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(
            Texts("")
                .Keys.Where(name =>
                    !sources.Contains($"\"{name}\"", StringComparison.Ordinal)
                    && !(Form().IsMatch(name) && sources.Contains($".Counted(\"{Form().Replace(name, "")}\"", StringComparison.Ordinal))
                    && !EnumNames(sources).Contains(name)
                    && !starts.Any(start => name.StartsWith(start, StringComparison.Ordinal))
                )
        );
    }

    [Fact]
    public void Every_text_that_is_asked_for_exists()
    {
        var asked = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src/Oim.Site"), "*.cs*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Asked().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Distinct(StringComparer.Ordinal);

        Assert.Empty(asked.Except(Texts("").Keys));
    }

    /// <summary>Texts may be named after the values of an enumeration: T[state.ToString()].</summary>
    private static HashSet<string> EnumNames(string sources) =>
        [
            .. EnumValues()
                .Matches(sources)
                .SelectMany(match =>
                    match.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                ),
        ];

    private static IReadOnlyDictionary<string, string> Uncounted(IReadOnlyDictionary<string, string> texts) =>
        texts.Where(text => !Form().IsMatch(text.Key)).ToDictionary(StringComparer.Ordinal);

    [GeneratedRegex("-(zero|one|two|few|many|other)$")]
    private static partial Regex Form();

    [GeneratedRegex(@"\{\d+(:\w+)?\}")]
    private static partial Regex Places();

    [GeneratedRegex(@"\b(?:T\[|[Tt]exts\[|GetString\()\$?""([\w-]+)(?:"" \+|\{)")]
    private static partial Regex NameStarts();

    [GeneratedRegex(@"\b(?:T|texts)\[""(\w+)""[],]")]
    private static partial Regex Asked();

    [GeneratedRegex(@"enum \w+\s*\{([^}]*)\}")]
    private static partial Regex EnumValues();
}
