using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Load;

/// <summary>Saves pages that say one number in several places: a page that says two has been put together of two generations.</summary>
internal sealed class Editors(TemporaryFolder folder, int files)
{
    /// <summary>Numbers come again: the search remembers each word that it has seen, and a site has no new ones without end.</summary>
    private const int Numbers = 10_000;

    private readonly Random random = new(1951);

    public int Saved { get; private set; }

    public void WriteAll()
    {
        folder.Write("index.md", "# Accueil\n");
        for (var page = 0; page < files; page++) Write(page);
        folder.Write("cassee.md", "---\ntitle: Bonne\n---\nDernière bonne version.\n");
    }

    public void ChangeSome(int count)
    {
        for (var i = 0; i < count; i++) Write(random.Next(files));
    }

    /// <summary>A mistake: what was published before stays.</summary>
    public void BreakOne() => folder.Write("cassee.md", $"---\ntitle: [Cassée {++Saved}\n---\nTexte.\n");

    private void Write(int page)
    {
        var number = ++Saved % Numbers;
        folder.Write(
            $"dossier-{page % 10}/page-{page}.md",
            $"---\ntitle: Nombre {number}\nsummary: Résumé {number}.\nkind: {(page % 3 == 0 ? "news" : "page")}\ndate: 2026-01-01\n---\n"
                + $"## Partie {number}\n\nTexte {number}, "
                + $"puis [une autre page](/dossier-{(page + 1) % 10}/page-{(page + 1) % files}).\n"
        );
    }
}
