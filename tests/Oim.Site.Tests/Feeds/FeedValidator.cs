using System.Text;
using System.Text.Json;
using Oim.Site.Tests.Docs;
using Oim.Site.Tests.Harness;
using Oim.Site.Tests.Schemas;

namespace Oim.Site.Tests.Feeds;

/// <summary>
/// Says whether feeds are valid, in nobody's words of ours: RSS and Atom by Ruby's validating parser, JSON Feed by the schema of the npm
/// package jsonfeed-schema (in the folder of that name, with its licence) and python3-jsonschema.
/// </summary>
internal static class FeedValidator
{
    // The parser knows RSS 2.0 alone, and would ignore what it does not know: atom:link goes first, so that all else must be known.
    private const string Program = """
        require "json"
        require "rexml/document"
        require "rss"
        JSON.parse($stdin.read).each do |name, text|
          begin
            document = REXML::Document.new(text)
            document.root.elements.delete_all("channel/*[namespace-uri() = 'http://www.w3.org/2005/Atom']")
            RSS::Parser.parse(document.to_s, validate: true, ignore_unknown_element: false) or puts "#{name}: neither RSS nor Atom"
          rescue REXML::ParseException, RSS::Error => error
            puts "#{name}: #{error.message.lines.first}"
          end
        end
        """;

    /// <param name="feeds">The text of each, by its address.</param>
    /// <returns>What is wrong, one line each.</returns>
    public static async Task<IReadOnlyList<string>> CheckAsync(IReadOnlyDictionary<string, string> feeds)
    {
        var forms = feeds.ToLookup(feed => feed.Value.StartsWith('{'));
        var xml = await OtherProgram.RunAsync(
            "/usr/bin/ruby",
            ["-Eutf-8", "-e", Program],
            Encoding.UTF8.GetBytes(JsonSerializer.Serialize(forms[false].ToDictionary()))
        );
        var json = await JsonSchemaValidator.CheckAsync(
            Repository.Read("tests/Oim.Site.Tests/Feeds/jsonfeed-schema/schema-v1.1.json"),
            forms[true].ToDictionary()
        );
        return [.. xml.Split('\n', StringSplitOptions.RemoveEmptyEntries), .. json];
    }

    /// <summary>All feeds that pages lead to, with every further page of them.</summary>
    public static async Task<Dictionary<string, string>> FollowAsync(TestSite site, IEnumerable<string> pages)
    {
        var feeds = new Dictionary<string, string>(StringComparer.Ordinal);
        var waiting = new Queue<string>();
        foreach (var page in pages)
            foreach (
                var link in (await site.PageAsync(page)).QuerySelectorAll(
                    "link[rel=alternate][type*='rss'], link[rel=alternate][type*='atom'], link[rel=alternate][type*='feed']"
                )
            )
                waiting.Enqueue(link.GetAttribute("href")!);
        while (waiting.TryDequeue(out var address))
        {
            if (feeds.ContainsKey(address)) continue;
            var answer = await site.GetAsync(address);
            Assert.True(answer.Status == 200, $"{address}: {answer.Status}");
            feeds[address] = answer.Text;
            if (Next(answer.Text) is { } next) waiting.Enqueue(new Uri(next).PathAndQuery);
        }

        return feeds;
    }

    private static string? Next(string feed) =>
        feed.StartsWith('{')
            ? JsonDocument.Parse(feed).RootElement.TryGetProperty("next_url", out var next)
                ? next.GetString()
                : null
            : System
                .Xml.Linq.XDocument.Parse(feed)
                .Descendants()
                .FirstOrDefault(link => link.Name.LocalName == "link" && link.Attribute("rel")?.Value == "next")
                ?.Attribute("href")
                ?.Value;
}
