using Microsoft.Extensions.DependencyInjection;
using Oim.Content.Ingestion;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Serving;

/// <summary>Whatever is kept, an answer is the one that would be made now: random edits, and a second site that keeps nothing.</summary>
public sealed class DifferentialTests
{
    private const int Edits = 60;
    private const int RequestsAfterEach = 40;

    /// <summary>Now and then the site is stopped meanwhile.</summary>
    private const int EditsUntilRestart = 6;

    private static readonly string[] Elsewhere =
    [
        "/", "/actualites", "/actualites?page=2", "/actualites?pays=hn", "/actualites?annee=2024&pays=hn",
        "/actualites?theme=retour&page=2", "/actualites?PAYS=HN", "/actualites?pays=%68n", "/actualites?utm_source=x",
        "/actualites?page=99", "/actualites.rss", "/evenements", "/evenements?annee=2026", "/evenements?mois=2026-02",
        "/evenements.ics", "/documents", "/pays", "/pays/honduras", "/themes", "/themes/retour", "/plan-du-site",
        "/sitemap.xml", "/robots.txt", "/recherche", "/recherche?q=retour", "/api/v1/news", "/api/v1/pages", "/nulle-part",
        "/pages/note.txt", "/ar", "/actualites?au=2027-01-01", "/./actualites", "/actualites/", "/documents?page=2",
        "/evenements?pays=hn", "/evenements?theme=sante", "/personnes", "/personnes/awa-diop", "/documents", "/presse",
    ];

    private readonly Random random = new(1951);
    private readonly List<string> paths = [];
    private readonly HashSet<string> asked = [.. Elsewhere];

    [Fact]
    public async Task After_any_edit_every_answer_is_the_one_of_a_site_that_keeps_nothing()
    {
        var clock = new ManualClock(new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero));
        using var folder = new TemporaryFolder();
        var options = new TestSiteOptions { Clock = clock, Folder = folder };
        var kept = await TestSite.StartAsync(options, [.. Files()]);
        await using var fresh = await TestSite.StartAsync(
            new TestSiteOptions
            {
                Clock = clock,
                Root = folder.Root,
                Configure = builder => builder.Configuration["Content:PageCacheMegabytes"] = "0",
            }
        );
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var edit = 0; edit < Edits; edit++)
        {
            var isStopped = edit % EditsUntilRestart == 0;
            if (isStopped) await kept.DisposeAsync();
            var told = random.Next(3) == 0 && isStopped ? "nothing" : Edit(folder, clock);
            if (isStopped) kept = await TestSite.StartAsync(options);
            TestSite[] sites = [kept, fresh];
            foreach (var site in sites) site.Services.GetRequiredService<Ingester>().IngestAll();
            var addresses = asked.ToList();
            for (var i = 0; i < RequestsAfterEach; i++)
            {
                var address = addresses[random.Next(addresses.Count)];
                var (method, headers) = Manner(tags.GetValueOrDefault(address));
                var answers = new List<string>();
                foreach (var site in sites) answers.Add(await AskAsync(site, method, address, headers, tags));
                Assert.True(
                    answers[0] == answers[1],
                    $"edit {edit} ({told}), {method} {address} {string.Join(", ", headers)}:\n{answers[0]}\n--- fresh:\n{answers[1]}"
                );
            }
        }

        await kept.DisposeAsync();
    }

    private IEnumerable<(string, string)> Files()
    {
        yield return ("site.yml", "name: Essai\nlanguages: [fr, ar]\n");
        yield return ("index.md", "# Accueil\n");
        yield return ("ar/index.md", "# الرئيسية\n");
        yield return ("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n");
        yield return ("evenements/index.md", "---\ntitle: Événements\ncascade: { kind: event }\n---\n");
        yield return ("pages/index.md", "# Pages\n");
        yield return ("pages/note.txt", "Une note.\n");
        for (var i = 0; i < 45; i++)
        {
            var path = (i % 5) switch { < 3 => $"actualites/n{i}.md", 3 => $"evenements/e{i}.md", _ => $"pages/p{i}.md" };
            paths.Add(path);
            Note(path);
            yield return (path, Page(path));
        }
    }

    private void Note(string path)
    {
        var address = "/" + path[..^3];
        asked.UnionWith([address, address, address + ".md", address + ".ics"]);
    }

    private string Page(string path) =>
        $"""
        ---
        title: Titre {random.Next(1000)}
        date: {random.Next(2023, 2027)}-0{random.Next(1, 4)}-1{random.Next(10)}
        {(path.StartsWith("evenements", StringComparison.Ordinal) ? $"start: 2026-01-1{random.Next(4, 8)}T09:00" : "")}
        summary: Résumé {random.Next(1000)}
        countries: [{Pick("HN", "TH", "SN")}]
        themes: [{Pick("Retour", "Santé", "Climat")}]
        {(random.Next(4) == 0 ? "authors: [Awa Diop]" : "")}
        {(random.Next(4) == 0 ? "documents: [{ title: Note, file: /pages/note.txt }]" : "")}
        {(random.Next(12) == 0 ? "draft: true" : "")}
        {(random.Next(12) == 0 ? $"publishDate: 2026-01-1{random.Next(5, 9)}T18:00" : "")}
        ---

        Un texte {random.Next(1000)}.

        {(random.Next(4) == 0 ? "Lire [la note](/pages/note.txt)." : "")}

        Voir [une autre](/{(paths.Count > 0 ? paths[random.Next(paths.Count)][..^3] : "")}).

        """;

    /// <summary>As in life, most edits are of a text.</summary>
    private string Edit(TemporaryFolder folder, ManualClock clock)
    {
        var path = paths[random.Next(paths.Count)];
        switch (random.Next(12))
        {
            case 0:
                folder.Write(path, Page(path));
                return $"rewritten {path}";
            case 1:
                folder.Delete(path);
                paths.Remove(path);
                return $"deleted {path}";
            case 2:
                var added = $"{path[..path.IndexOf('/')]}/x{random.Next(1000)}.md";
                paths.Add(added);
                Note(added);
                folder.Write(added, Page(added));
                return $"added {added}";
            case 3:
                folder.Write("site.yml", $"name: Essai {random.Next(10)}\nlanguages: [fr, ar]\n");
                return "settings";
            case 4:
                clock.Advance(TimeSpan.FromHours(random.Next(1, 14)));
                return "time";
            case 5:
                folder.Write("pages/note.txt", new string('x', random.Next(1000)));
                return "a file";
            case 6:
                folder.Write(path, "---\ntitle: [\n---\nMauvais.\n");
                return $"broken {path}";
            default:
                folder.Write(path, File.ReadAllText(folder.Full(path)) + $"\nEncore {random.Next(1000)}.\n");
                return $"text of {path}";
        }
    }

    private string Pick(params string[] among) => among[random.Next(among.Length)];

    private (HttpMethod, (string, string)[]) Manner(string? tag)
    {
        var encodings = Pick("br", "gzip", "", "gzip;q=0.5, br;q=0.2");
        var headers = new List<(string, string)> { ("Host", "localhost"), ("Accept-Encoding", encodings) };
        if (random.Next(6) == 0) headers.Add(("Accept", Pick("text/markdown", "text/html, text/markdown;q=0.5", "*/*")));
        if (random.Next(8) == 0) headers.Add(("Range", "bytes=2-7"));
        if (tag is not null && random.Next(4) == 0) headers.Add(("If-None-Match", tag));
        return (random.Next(8) == 0 ? HttpMethod.Head : HttpMethod.Get, [.. headers]);
    }

    private static async Task<string> AskAsync(
        TestSite site,
        HttpMethod method,
        string address,
        (string, string)[] headers,
        Dictionary<string, string> tags
    )
    {
        using var answer = await site.SendAsync(method, address, headers);
        if (answer.Headers.ETag is { } tag) tags[address] = tag.ToString();
        var told = answer
            .Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key != "Date")
            .OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var isPlain = answer.Content.Headers.ContentEncoding.Count == 0;
        var body = isPlain ? System.Text.Encoding.UTF8.GetString(bytes) : Convert.ToHexString(bytes);
        return $"{(int)answer.StatusCode}\n{string.Join('\n', told)}\n{body}";
    }
}
