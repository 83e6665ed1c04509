using System.Text;
using Oim.Content.Fixes;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;

namespace Oim.Content.Tests.Fixes;

/// <summary>
/// A fix writes what was read: for any file it touches, reading the result gives what reading the original gave, and nothing is left to
/// mend. Slips of every form, over all keys, from a seed.
/// </summary>
public sealed class FixPropertyTests
{
    private const int Headers = 2000;

    private static readonly KnownKeys Known = new(CommonKeys.All);

    private static readonly string[] Names = [.. CommonKeys.All.SelectMany(key => key.Aliases.Prepend(key.Name)), "contacts", "autre"];

    private static readonly string[] Words =
    [
        "retour", "L'été", "Atelier #12", "\"A\" et \"B\"", "Climat : agir", "12", "2026-01-02", "#OIM", "&copy; Essai", "*note",
        "@ville",
        "écran de 15\" neuf", "C:\\dossier", "« mots »", "a, b", "[x]", "{y}", "- tiret", "> 5 ans", "|note", "?", "oui", "HN", "",
        "« A : b »", "https://exemple.org/a?b=c#d", "l'un 'et' l'autre", "50 %", "`code`", "!urgent", "a # note", "fin:", "8:30",
    ];

    private static readonly Func<Random, string, string>[] Forms =
    [
        (random, name) => $"{name}: {Word(random)}",
        (random, name) => $"{name}: \"{Word(random)}\"",
        (random, name) => $"{name}: '{Word(random)}'",
        (random, name) => $"{name}: \"{Word(random)}",
        (random, name) => $"{name}: \"{Word(random)}\" {Word(random)}",
        (random, name) => $"{name}:{Word(random)}",
        (random, name) => $"{name} {Word(random)}",
        (random, name) => $"{name}: \"{Word(random)}\", \"{Word(random)}\"",
        (random, name) => $"{name}: '{Word(random)}', {Word(random)}",
        (random, name) => $"{name}: [{Word(random)}, \"{Word(random)}\"]",
        (random, name) => $"{name}: [\"{Word(random)}\" \"{Word(random)}\"]",
        (random, name) => $"{name}: [\"{Word(random)}\", {Word(random)}",
        (random, name) => $"{name}: [{Word(random)}, {Word(random)},]",
        (random, name) => $"{name}:\n- {Word(random)}\n- \"{Word(random)}",
        (random, name) => $"{name}:\n  - {Word(random)}\n - {Word(random)}",
        (random, name) => $"{name}:\n* {Word(random)}\n* {Word(random)}",
        (random, name) => $"{name}:\n\t- {Word(random)}\n\t- {Word(random)}",
        (random, name) => $"{name}:\n  - name: {Word(random)}\n    email: {Word(random)}",
        (random, name) => $"{name}: {Word(random)}\n  {Word(random)}",
        (random, name) => $"{name}: {Word(random)}\n{Word(random)}",
        (random, name) => $"{name}: >-\n  {Word(random)}\n  {Word(random)}",
        (random, name) => $"  {name}: {Word(random)}",
        (random, name) => $"{name} : {Word(random)}",
    ];

    [Fact]
    public void What_a_fix_writes_is_read_as_what_was_there()
    {
        var random = new Random(14);
        var fixes = 0;
        for (var i = 0; i < Headers; i++)
        {
            var before = Header(random);
            if (FileFix.For(Encoding.UTF8.GetBytes(before), Known) is not { } fix) continue;
            fixes++;
            var after = Encoding.UTF8.GetString(fix.Bytes);
            var (read, fixedUp) = (PageSource.Of("", before, Known), PageSource.Of("", after, Known));
            Assert.True(Told(read.Header) == Told(fixedUp.Header), $"{before}\n{after}\n{Told(read.Header)}\n{Told(fixedUp.Header)}");
            Assert.True(read.Body == fixedUp.Body, $"{before}\n{after}");
            Assert.True(fixedUp.Cures.Count == 0, $"{before}\n{after}\n{string.Join('\n', fixedUp.Problems)}");
            Assert.DoesNotContain(fixedUp.Problems, problem => problem.Rule == HeaderRules.Mended);
        }

        Assert.True(fixes > Headers / 4, $"only {fixes} fixes");
    }

    private static string Header(Random random)
    {
        var lines = Enumerable
            .Range(0, random.Next(1, 4))
            .Select(_ => Forms[random.Next(Forms.Length)](random, Names[random.Next(Names.Length)]));
        return $"---\n{string.Join('\n', lines)}\n---\nTexte.\n";
    }

    private static string Word(Random random) => Words[random.Next(Words.Length)];

    /// <summary>The values of a header without their places.</summary>
    private static string Told(HeaderNode? node) => node switch
    {
        null => "nothing",
        HeaderScalar { IsNull: true } => "null",
        HeaderScalar scalar => $"<{scalar.Text}>",
        HeaderList list => $"[{string.Join(", ", list.Items.Select(Told))}]",
        HeaderMap map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Name}: {Told(entry.Value)}"))}}}",
        _ => throw new InvalidOperationException(node.GetType().Name),
    };
}
