using System.Text;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Ingestion;

/// <summary>One bad file never takes the others with it: it is a page, or named in a diagnostic.</summary>
public sealed class HostileFileTests
{
    public static TheoryData<string, string> Texts =>
        new()
        {
            { "U+FFFE in the title", "---\ntitle: \"a\uFFFEb\"\n---\n\uFFFE\n\n## c\uFFFEd\n" },
            { "a year before the calendar of some zones", "---\ntitle: Zéro\ndate: 0001-01-01\nexpiryDate: 0001-01-01\n---\n" },
            { "Hugo's zero date", "---\ntitle: Zéro\ndate: 0001-01-01T00:00:00Z\nlastmod: 0001-01-01T00:00:00+02:00\n---\n" },
            { "an event that never ends", "---\ntitle: Sans fin\nkind: event\nstart: 2020-01-01\nend: 9999-12-31\n---\n" },
            { "the last instant there is", "---\ntitle: Fin\nexpiryDate: 9999-12-31T23:59:59-12:00\ndate: 9999-12-31T24:00\n---\n" },
            { "a distance to UTC that is none", "---\ntitle: Loin\ndate: 2020-01-01T00:00:00+99:00\n---\n" },
            { "quotes in quotes in quotes", new string('>', 3000) + " fond\n" },
            { "lists in lists in lists", string.Concat(Enumerable.Range(0, 400).Select(i => new string(' ', 2 * i) + "- x\n")) },
            { "brackets in brackets", new string('[', 20000) + "x" + new string(']', 20000) + "\n" },
            { "YAML in YAML in YAML", "---\ntitle: Fond\nx: " + new string('[', 20000) + new string(']', 20000) + "\n---\n" },
            {
                "YAML maps in maps",
                "---\ntitle: Fond\nx: " + string.Concat(Enumerable.Repeat("{a: ", 20000)) + "1" + new string('}', 20000) + "\n---\n"
            },
            {
                "YAML that doubles itself",
                "---\ntitle: Rire\na: &a [x, x, x, x, x, x, x, x, x]\n"
                    + string.Concat(
                        Enumerable
                            .Range(0, 12)
                            .Select(i => (Before: (char)('a' + i), Name: (char)('b' + i)))
                            .Select(i => $"{i.Name}: &{i.Name} [{string.Join(", ", Enumerable.Repeat($"*{i.Before}", 9))}]\n")
                    )
                    + "cascade: { x: *m }\n---\n"
            },
            { "elements in elements", string.Concat(Enumerable.Repeat("<div>", 50000)) + "fond\n" },
            { "tables in cells", string.Concat(Enumerable.Repeat("<table><tr><td>", 50000)) + "fond\n" },
            {
                "ends of what never began",
                string.Concat(Enumerable.Repeat("<i>", 50000)) + string.Concat(Enumerable.Repeat("</p>", 50000))
            },
            { "inline elements in elements", "a " + string.Concat(Enumerable.Repeat("<b>", 5000)) + "fond\n" },
            {
                "a document version in no language",
                "---\ntitle: Langue\ndocuments:\n  - title: Ordre\n    files:\n      langue anglaise: x.pdf\n      \"\": y.pdf\n---\n"
            },
            {
                "an address with a wrong escape",
                "---\ntitle: Adresse\npermalink: /%ZZ/%/\naliases: [\"/%C3%28\", \"%\", \"/\uFFFE\"]\n---\n"
                    + "[x](%ZZ) [y](%C3%28.md) ![z](\uFFFE.png)\n"
            },
            { "keys that are no keys", "---\n? [a, b]\n: c\n? {d: e}\n: f\n<<: g\n---\n" },
            { "an empty header", "---\n---\n" },
            { "a header and nothing", "---" },
            { "YAML directives", "---\n%YAML 9.9\n--- !x\ntitle: a\n---\n" },
            {
                "a thousand pipes",
                string.Concat(Enumerable.Repeat("| a ", 3000)) + "\n" + string.Concat(Enumerable.Repeat("|---", 3000)) + "\n"
            },
            { "emphasis without end", string.Concat(Enumerable.Repeat("*a _b ", 5000)) },
            { "a weight that is none", "---\ntitle: Poids\nweight: NaN\n---\n" },
            { "an infinite weight", "---\ntitle: Poids\nweight: 1e999\n---\n" },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_bad_text_leaves_the_others_standing(string what, string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write("bonne.md", "# Bonne page\n");
        folder.Write("dossier/index.md", text);
        folder.Write("dossier/page.md", text);
        using var engine = new Engine(folder);

        engine.All();

        Assert.NotNull(engine.Entry("/bonne"));
        Assert.True(
            engine.Store.Current.Addresses.Pages.Any(page => page.File == "dossier/page.md")
                || engine.Problems().Any(problem => problem.StartsWith("dossier/page.md:", StringComparison.Ordinal)),
            what
        );
        Assert.Equal(engine.Dump(), Again(engine, folder));
    }

    public static TheoryData<string, byte[]> Bytes => new()
    {
        { "a picture", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13] },
        { "half a character", [0x2D, 0x2D, 0x2D, 0x0A, 0xC3] },
        { "UTF-16 with half a pair", [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00] },
        { "UTF-16 of an odd length", [0xFE, 0xFF, 0x00, 0x41, 0x00] },
        { "nothing", [] },
        { "only a mark", [0xEF, 0xBB, 0xBF] },
        { "every byte", [.. Enumerable.Range(1, 255).Select(i => (byte)i)] },
        { "lone carriage returns", Encoding.UTF8.GetBytes("---\rtitle: Vieux Mac\r---\rTexte\r") },
    };

    [Theory]
    [MemberData(nameof(Bytes))]
    public void Bad_bytes_leave_the_others_standing(string what, byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        folder.Write("bonne.md", "# Bonne page\n");
        foreach (var name in (string[])["page.md", "index.md", "site.yml", "navigation.yml"]) folder.Write(name, bytes);
        using var engine = new Engine(folder);

        engine.All();

        Assert.NotNull(engine.Entry("/bonne"));
        Assert.True(
            engine.Entry("/page") is not null || engine.Problems().Any(problem => problem.StartsWith("page.md:", StringComparison.Ordinal)),
            what
        );
    }

    [Fact]
    public void A_file_name_that_is_not_UTF8_leaves_the_others_standing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bonne.md", "# Bonne page\n");
        using (var shell = System.Diagnostics.Process.Start("bash", ["-c", $"printf '# Caf\\n' > '{folder.Root}'/$'caf\\xe9.md'"])!)
            shell.WaitForExit();
        using var engine = new Engine(folder);

        engine.All();

        Assert.NotNull(engine.Entry("/bonne"));
        Assert.Contains(engine.Problems(), problem => problem.StartsWith("caf", StringComparison.Ordinal));
        using (var shell = System.Diagnostics.Process.Start("bash", ["-c", $"rm '{folder.Root}'/caf*"])!) shell.WaitForExit();
    }

    private static IReadOnlyList<string> Again(Engine before, TemporaryFolder folder)
    {
        before.Dispose();
        using var engine = new Engine(folder);
        Assert.Equal(0, engine.All().Read);
        return engine.Dump();
    }
}
