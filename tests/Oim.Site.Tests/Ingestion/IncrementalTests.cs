using System.Globalization;
using System.Text.RegularExpressions;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Ingestion;

/// <summary>
/// Whatever the edits and their order, what is stored is what a first reading of the same folder gives.
/// Edits are drawn from a small set of names and texts, so that they meet each other often.
/// </summary>
public sealed partial class IncrementalTests
{
    private static readonly string[] Paths =
    [
        "index.md",
        "a.md",
        "a/index.md",
        "a/index.en.md",
        "a/_index.md",
        "a/un.md",
        "a/un.en.md",
        "a/deux.md",
        "a/b/index.md",
        "a/b/un.md",
        "a/b/agenda.md",
        "e/index.md",
        "e/r/index.md",
        "e/r/agenda.md",
        "e/r/agenda.en.md",
        "e/r/index.en.md",
        "e/r/ordre.pdf",
        "en/a/trois.md",
        "es/a/un.md",
        "b/cle.en.md",
        "c/d/seul.md",
        "c/d/image.png",
        "site.yml",
        "navigation.yml",
        "navigation.en.yml",
        "genres/statement.yml",
        "redirections.csv",
    ];

    private static readonly string[] Texts =
    [
        "---\ntitle: Un\n---\nTexte vers [deux](/a/deux), [un](/a/un) et [ordre](/e/r/ordre.pdf).\n",
        "---\ntitle: Deux\nslug: autre\naliases: [/vieux, /a/un]\n---\n[seul](/c/d/seul.md) ![i](/c/d/image.png)\n",
        "---\ntitle: Trois\nslug: autre\nweight: 3\ndraft: true\n---\nTexte.\n",
        "---\ntitle: Liste\ncascade: { kind: news, date: 2013-01-02 }\n---\nTexte.\n",
        "---\ntitle: Liste\nslug: liste\ncascade: { kind: event, start: 2009-06-05, themes: [x] }\n---\nTexte.\n",
        "---\ntitle: Rencontre\nkind: event\nstart: 2009-06-04\ncity: Bangkok\n---\nTexte [mort](nulle-part.md).\n",
        "---\ntitle: Nouvelle\nkind: news\ndate: 2013-01-02\npermalink: /a/deux/\n---\nTexte.\n",
        "## 4 juin 2009\n\n### 09:00 Ouverture\n\n[ordre](ordre.pdf) [rien](rien.pdf)\n",
        "# Sans en-tête\n\nTexte et [a](/a), [c](/c/d).\n",
        "---\ntitle: Ancres\n---\n## Chapitre\n\n[deux](/a/deux#chapitre) [un](/a/un#fin) [soi](#chapitre) [b](/a/b#fin)\n",
        "---\ntitle: Ancres\naliases: [/vieux]\n---\n## Fin\n\n<a id=\"debut\"></a>[un](/a/un#chapitre) [d](/A/Deux#fin) [v](/vieux#fin)\n",
        "---\ntitle: Dépend\nkind: office\nparent: /a/un\nsumary: x\nfacture: 12\n---\nTexte.\n",
        "---\ntitle: Dit\nkind: statement\ndate: 2013\nspeaker: Awa Diop\nevent: a/deux\nsumary: y\n---\nTexte.\n",
        "---\ntitle: Words\n---\nA text of [deux](/a/deux).\n",
        "---\ntitle: Words\ntranslationKey: cle\nimageAlt: Words\n---\nA text.\n",
        "---\ntitle: Faits\nref: cle\nkind: office\ncity: Dakar\nimage: ../c/d/image.png\ndocuments: [ordre.pdf]\n---\nTexte.\n",
        "---\ntitle: Clé\ntranslationKey: cle\nhidden: true\n---\n## Chapitre\n\n[p](/a/deus) [i](/c/d/imaje.png) [s](/c/d/seul#debut)\n",
    ];

    private static readonly string[] SettingsTexts =
    [
        "name: Essai\nlanguages: [fr, en]\n",
        "name: Essai\nlanguages: [fr, en, es]\n",
        "name: Essai\nlanguages: [fr, en]\nbaseUrl: https://essai.example\n",
        "name: Autre\nlanguages: [fr]\ntimeZone: Asia/Bangkok\n",
        "name: Essai\nlanguages: [en, fr]\n",
    ];

    private static readonly string[] DeclarationTexts =
    [
        "names: { singular: mot, plural: mots }\nfields: { speaker: person, event: { type: page, of: [news, event] } }\n",
        "names: { singular: mot, plural: mots }\nfields: { event: { type: page, of: [inconnu, page] }, sumary: text }\n",
    ];

    private static readonly string[] RedirectionTexts =
    [
        "/x;/a/un\n/y;https://essai.example/a/deux\n/z;https://autre.example/a\n",
        "/x;/a/trois\n/vieux;/c/d\n/w;/nulle-part\n",
    ];

    private static readonly string[] NavigationTexts =
    [
        "menu:\n  - a\n  - a/un\n",
        "menu:\n  - title: X\n    link: c/d\n    groups:\n      - title: G\n        links: [e/r, a/deux]\n",
    ];

    /// <summary>A few for every run; OIM_SEEDS=1-500 looks further.</summary>
    public static TheoryData<int> Seeds
    {
        get
        {
            var range = (Environment.GetEnvironmentVariable("OIM_SEEDS") ?? "1-10")
                .Split('-')
                .Select(number => int.Parse(number, CultureInfo.InvariantCulture))
                .ToList();
            return [.. Enumerable.Range(range[0], range[^1] - range[0] + 1)];
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Edits_in_any_order_leave_what_a_first_reading_gives(int seed)
    {
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        using var edited = new Engine(folder);
        foreach (var path in Paths.Where(_ => random.Next(2) == 0)) folder.Write(path, TextFor(path, random));
        edited.All();
        var history = new List<string>();
        for (var step = 0; step < 12; step++)
        {
            edited.Changed(Edit(folder, random, history));
            var fresh = Fresh(folder, $"neuf-{step}");
            var dump = WithoutTimes(edited);
            if (!fresh.SequenceEqual(dump))
                Assert.Fail(
                    $"seed {seed}, step {step}:\n{string.Join('\n', history)}\n"
                        + $"missing:\n{string.Join('\n', fresh.Except(dump))}\ntoo many:\n{string.Join('\n', dump.Except(fresh))}\n"
                        + $"folder: {string.Join(' ', Files(folder))}"
                );
        }
    }

    [Fact]
    public void A_second_start_reads_nothing_and_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        foreach (var path in Paths) folder.Write(path, TextFor(path, new Random(path.Length)));
        IReadOnlyList<string> before;
        using (var first = new Engine(folder))
        {
            Assert.Equal(Paths.Length, first.All().Read);
            before = first.Dump();
        }

        using var second = new Engine(folder);
        Assert.Equal(0, second.All().Read);
        Assert.Equal(before, second.Dump());
    }

    private static IReadOnlyList<string> Fresh(TemporaryFolder folder, string name)
    {
        using var engine = new Engine(folder, name);
        engine.All();
        return WithoutTimes(engine);
    }

    /// <summary>All that is stored, and all that is told of it. A file saved with the same bytes is not looked at again.</summary>
    private static IReadOnlyList<string> WithoutTimes(Engine engine) =>
        [.. engine.Dump().Concat(engine.Told()).Select(line => Modified().Replace(line, ""))];

    [GeneratedRegex(@"(?<=^(source|entry): .*)(Modified(At)?|Changed)=\d+", RegexOptions.Singleline)]
    private static partial Regex Modified();

    private static List<string> Edit(TemporaryFolder folder, Random random, List<string> history)
    {
        var touched = new List<string>();
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var path = Paths[random.Next(Paths.Length)];
            touched.Add(path);
            switch (random.Next(4))
            {
                case 0 when File.Exists(folder.Full(path)):
                    folder.Delete(path);
                    history.Add($"delete {path}");
                    break;
                case 1 when File.Exists(folder.Full(path)) && path.EndsWith(".md", StringComparison.Ordinal):
                    var pages = Paths.Where(other => other.EndsWith(".md", StringComparison.Ordinal)).ToList();
                    var target = pages[random.Next(pages.Count)];
                    folder.Move(path, target);
                    touched.Add(target);
                    history.Add($"move {path} {target}");
                    break;
                default:
                    folder.Write(path, TextFor(path, random));
                    history.Add($"write {path}: {File.ReadAllText(folder.Full(path)).ReplaceLineEndings("⏎")}");
                    break;
            }
        }

        return touched;
    }

    private static string TextFor(string path, Random random)
    {
        var texts =
            path.StartsWith("site", StringComparison.Ordinal) ? SettingsTexts
            : path.StartsWith("navigation", StringComparison.Ordinal) ? NavigationTexts
            : path.StartsWith("genres", StringComparison.Ordinal) ? DeclarationTexts
            : path.EndsWith(".csv", StringComparison.Ordinal) ? RedirectionTexts
            : path.EndsWith(".md", StringComparison.Ordinal) ? Texts
            : ["%PDF", "PNG-PNG"];
        return texts[random.Next(texts.Length)];
    }

    private static IEnumerable<string> Files(TemporaryFolder folder) =>
        Directory
            .EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder.Root, file))
            .Order(StringComparer.Ordinal);
}
