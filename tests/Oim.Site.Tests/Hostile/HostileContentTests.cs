using System.Collections.Concurrent;
using AngleSharp.Html.Parser;
using Oim.Content.Markup;
using Oim.Site.Tests.Harness;
using Xunit.Abstractions;

namespace Oim.Site.Tests.Hostile;

/// <summary>Whatever an editor writes, or an attacker with an editor's pen, nothing the site answers does anything of its own.</summary>
public sealed class HostileContentTests(ITestOutputHelper output)
{
    [Fact]
    public void The_corpus_is_large_and_no_payload_stands_twice()
    {
        Assert.True(Payloads.All.Count >= 400, $"{Payloads.All.Count}");
        Assert.Equal(Payloads.All.Count, Payloads.All.Distinct().Count());
    }

    [Fact]
    public void No_payload_becomes_active_in_a_text()
    {
        var context = new MarkupContext("page.md", "", "fr", 1, null, (_, _, _) => { }, Key: "page");

        Assert.Empty(
            from text in Payloads.Texts
            from fault in HtmlJudge.Faults(MarkdownReader.Read(text, context).Html)
            select $"{fault} of {text}"
        );
    }

    [Fact]
    public async Task No_payload_in_any_place_of_a_file_becomes_active_in_any_answer()
    {
        await using var site = await TestSite.StartAsync(
            new TestSiteOptions { IsDevelopment = true },
            [
                .. HostileFiles.Frame,
                .. HostileFiles.Fields(Payloads.Texts),
                .. HostileFiles.Texts(Payloads.Texts.Where((_, i) => i % 20 == 0)),
            ]
        );

        await JudgeAllAsync(
            site,
            ["/redaction", "/plan-du-site", "/sitemap.xml", "/recherche?q=ran", "/recherche/suggestions?q=ran", "/llms.txt", "/api"]
        );
    }

    [Fact]
    public async Task No_payload_in_a_declared_kind_or_in_the_name_of_a_file_becomes_active_in_any_answer()
    {
        await using var site = await TestSite.StartAsync(
            new TestSiteOptions { IsDevelopment = true },
            [
                .. HostileFiles.Frame,
                .. HostileFiles.Declaration(Payloads.Texts),
                .. HostileFiles.Declared(Payloads.Texts.Where((_, i) => i % 40 == 0)),
                .. HostileFiles.Names(Payloads.All.Where(payload => payload.Class == "names of files").Select(payload => payload.Text)),
            ]
        );

        Assert.Contains("&lt;script&gt;ran()", (await site.GetAsync("/pieges/tous")).Text, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;ran()", (await site.GetAsync("/fiches/0")).Text, StringComparison.Ordinal);
        await JudgeAllAsync(site, ["/redaction", "/plan-du-site", "/sitemap.xml", "/api", "/api/v1/pieges", "/documents", "/llms.txt"]);
    }

    [Fact]
    public async Task No_payload_in_the_site_s_own_words_becomes_active()
    {
        foreach (var some in Payloads.Texts.Chunk(350))
        {
            await using var site = await TestSite.StartAsync([.. HostileFiles.Frame, .. HostileFiles.Settings(some)]);
            await JudgeAllAsync(site, ["/llms.txt", "/robots.txt", "/.well-known/security.txt"]);
        }
    }

    /// <summary>Asks for every page, for all that pages name, and for all that those name; of lists, what no query narrows.</summary>
    private async Task JudgeAllAsync(TestSite site, IEnumerable<string> more)
    {
        var (seen, faults) = (new ConcurrentDictionary<string, bool>(StringComparer.Ordinal), new ConcurrentBag<string>());
        var asked = site.Store.Current.Addresses.Pages.Select(page => page.Address).Concat(more).ToHashSet(StringComparer.Ordinal);
        while (asked.Count > 0)
        {
            var found = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
            await Parallel.ForEachAsync(asked, async (address, _) =>
            {
                seen[address] = true;
                var answer = await site.GetAsync(address);
                if (answer.Status >= 500) faults.Add($"{address}: {answer.Status}");
                foreach (var fault in AnswerJudge.Faults(answer)) faults.Add($"{address}: {fault}");
                if (answer.Header("Content-Type")?.StartsWith("text/html", StringComparison.Ordinal) != true) return;
                var links = new HtmlParser().ParseDocument(answer.Text).QuerySelectorAll("a[href^='/'], link[rel=alternate][href^='/']");
                foreach (var link in links)
                    found[link.GetAttribute("href")!.Split('#')[0]] = true;
            });
            asked = found
                .Keys.Where(address => !seen.ContainsKey(address))
                .Where(address => !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('?', StringComparison.Ordinal))
                .ToHashSet(StringComparer.Ordinal);
        }

        output.WriteLine($"{seen.Count} answers");
        foreach (var fault in faults.Order(StringComparer.Ordinal).Take(200)) output.WriteLine(fault);
        Assert.Empty(faults);
        Assert.Empty(site.Log.Faults);
    }
}
