using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Oim.Content.Ingestion;
using Oim.Site.Tests.Docs;
using Oim.Site.Tests.Harness;
using Oim.Site.Tests.Harness.Postgres;

namespace Oim.Site.Tests.Serving;

/// <summary>
/// Two machines with one commit give the same answers: another folder, other dates of files, another data folder and another order of
/// reading change nothing.
/// </summary>
public sealed class DeterminismTests
{
    private static readonly string[] Unlinked =
    [
        "/vieux", "/nulle-part", "/robots.txt", "/sitemap.xml", "/documents/note.txt?v=0123", "/documents/note.txt?v=", "/actualites.rss",
        "/actualites.json", "/actualites.atom", "/index.rss", "/evenements.ics", "/evenements/a.ics", "/evenements/a.zip",
        "/evenements/a.ics?seances", "/actualites?pays=th", "/evenements?serie=essai", "/documents?format=pdf",
        "/bureaux/thailande.vcf", "/actualites/un.md", "/api/v1/news", "/api/v1/events",
        "/.well-known/security.txt",
    ];

    [Fact]
    public async Task Every_address_in_every_encoding_has_the_same_answer_on_two_machines()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        first.Write(Texts().Select(file => KeyValuePair.Create(file.Path, file.Text)));
        first.Write("evenements/carte.png", TestPicture.Png(200, 100));
        await Git.CommitAsync(first.Root, "2025-06-01T12:00:00Z");
        // Another machine had a part of it before, and takes the rest in later.
        await Git.RunAsync(second.Root, $"git clone -q '{first.Root}' . && rm -r actualites evenements");
        var clock = new ManualClock(new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero));
        await using var one = await TestSite.StartAsync(new TestSiteOptions { Clock = clock, Folder = first });
        await using var other = await TestSite.StartAsync(new TestSiteOptions { Clock = clock, Folder = second });
        foreach (var folder in (string[])["actualites", "evenements"])
        {
            await Git.RunAsync(second.Root, $"git checkout -q -- {folder} && touch {folder}/*");
            other.Services.GetRequiredService<Ingester>().IngestAll();
        }

        var addresses = await WalkAsync(one, [.. Unlinked, "/"]);
        Assert.Contains("/actualites/deux", addresses);
        Assert.Contains(addresses, address => address.StartsWith("/assets/rendus/", StringComparison.Ordinal));
        foreach (var address in addresses)
            foreach (var encoding in (string[])["identity", "gzip", "br"])
                Assert.Equal(await AskAsync(one, address, encoding), await AskAsync(other, address, encoding));
    }

    [PostgresFact]
    public async Task Every_address_in_every_encoding_has_the_same_answer_over_PostgreSQL_as_over_SQLite()
    {
        var clock = new ManualClock(new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero));
        var options = new TestSiteOptions { Clock = clock, Root = Path.Combine(Repository.Root, "content") };
        await using var one = await TestSite.StartAsync(options with { Shared = "" });
        await using var other = await TestSite.StartAsync(options with { Shared = PostgresServer.Shared.NewStore() });

        var addresses = await WalkAsync(one, [.. Unlinked, "/", "/recherche?q=droit", "/api/v1/search?q=migration"]);
        Assert.True(addresses.Count > 300, $"{addresses.Count}");
        foreach (var address in addresses.Where(address => !address.StartsWith("/assets/", StringComparison.Ordinal)))
            foreach (var encoding in (string[])["identity", "br"])
                Assert.Equal(await AskAsync(one, address, encoding), await AskAsync(other, address, encoding));
    }

    private static IEnumerable<(string Path, string Text)> Texts()
    {
        yield return ("site.yml", "name: Essai\nbaseUrl: https://exemple.org\nlanguages: [fr, en]\n");
        yield return ("index.md", "---\ntitle: Accueil\naliases: [/vieux]\n---\n\n[Note](documents/note.txt)\n");
        yield return ("index.en.md", "# Home\n");
        yield return ("documents/note.txt", "Une note.\n");
        yield return ("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n");
        // Of the same day and title, as are the events of the same hour.
        foreach (var name in (string[])["deux", "trois", "un"])
        {
            yield return (
                $"actualites/{name}.md",
                "---\ntitle: Nouvelle\ndate: 2025-05-05\ncountries: [TH]\nthemes: [Retour]\n---\n\nTexte.\n"
            );
            yield return ($"actualites/sans-date-{name}.md", "---\ntitle: Sans date\ndate: 2027-01-01\n---\n\nTexte.\n");
        }

        yield return (
            "evenements/index.md",
            "---\ntitle: Événements\ncascade: { kind: event, start: 2026-06-04T09:00, series: Essai }\n---\n"
        );
        foreach (var name in (string[])["b", "a", "c"])
            yield return (
                $"evenements/{name}.md",
                "---\ntitle: Rencontre\nspeakers:\n  - Awa Diop\n---\n\n![Une carte](carte.png) [Ordre](ordre.pdf)\n"
            );
        yield return ("evenements/ordre.pdf", "%PDF-1.7");
        yield return ("bureaux/thailande.md", "---\ntitle: Thaïlande\nkind: office\ncountry: TH\n---\n");
    }

    /// <summary>All that these addresses lead to, without leaving the site.</summary>
    private static async Task<IReadOnlyCollection<string>> WalkAsync(TestSite site, IEnumerable<string> from)
    {
        var found = new HashSet<string>(from, StringComparer.Ordinal);
        var next = new Queue<string>(found);
        while (next.TryDequeue(out var address))
        {
            var answer = await site.GetAsync(address);
            if (answer.Header("Content-Type")?.StartsWith("text/html", StringComparison.Ordinal) != true) continue;
            var page = new HtmlParser().ParseDocument(answer.Text);
            var links = page.QuerySelectorAll("[href], [src]").Select(link => link.GetAttribute("href") ?? link.GetAttribute("src")!);
            var pictures = page.QuerySelectorAll("[srcset]").SelectMany(set => set.GetAttribute("srcset")!.Split(", "));
            foreach (var link in links.Concat(pictures).Select(link => link.Split(' ')[0].Split('#')[0]))
                if (link.StartsWith('/') && (!link.Contains('?') || link.Contains("?v=", StringComparison.Ordinal)) && found.Add(link))
                    next.Enqueue(link);
        }

        return found;
    }

    private static async Task<string> AskAsync(TestSite site, string address, string encoding)
    {
        var answer = await site.GetAsync(address, ("Accept-Encoding", encoding));
        var headers = answer.Headers.Where(header => header.Key != "Date").Select(header => $"{header.Key}: {header.Value}");
        return string.Join('\n', [address, encoding, $"{answer.Status}", .. headers.Order(StringComparer.Ordinal), Digest(answer)]);
    }

    /// <summary>The text where there is one: what differs is then seen.</summary>
    private static string Digest(Answer answer) =>
        answer.Header("Content-Encoding") is null && answer.Header("Content-Type")?.StartsWith("text/", StringComparison.Ordinal) == true
            ? answer.Text
            : Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(answer.Bytes));
}
