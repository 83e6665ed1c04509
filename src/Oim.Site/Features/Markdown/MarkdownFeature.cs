using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Markdown;

/// <summary>
/// Pages as Markdown, and /llms.txt: the site in one Markdown list, part by part, each page by the address of its Markdown (llmstxt.org).
/// </summary>
internal sealed class MarkdownFeature : ISiteFeature
{
    /// <summary>Of a part; the sitemap has them all.</summary>
    private const int MostPages = 100;

    private const string List = "/llms.txt";

    public IReadOnlyList<SiteEndpoint> Endpoints => [new(List, WriteAsync) { IsInEachLanguage = true }];

    public void AddServices(IServiceCollection services) => services.AddSingleton<IRepresentation, MarkdownRepresentation>();

    private static async Task WriteAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var (content, site, frame) = (
            services.GetRequiredService<ContentDbContext>(),
            services.GetRequiredService<SiteRequest>(),
            services.GetRequiredService<PageFrame>()
        );
        if (!site.HomeLanguages.Contains(site.Language))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var lines = await content
            .Entries.ListedAt(site.Viewpoint)
            .Where(e => e.Language == site.Language && !e.NoIndex && e.File != null && e.Key != "")
            .OrderByDescending(e => e.IsSection)
            .ThenByDescending(e => e.Date)
            .ThenBy(e => e.Weight)
            .ThenBy(e => e.TitleOrder)
            .Lines()
            .ToListAsync();
        var titles = lines.Where(line => line.IsSection).ToDictionary(line => line.Key, line => line.Title, StringComparer.Ordinal);
        var text = new StringBuilder().Append("# ").Append(site.Names.Name).Append('\n');
        if (site.Names.Tagline is not null)
            text.Append("\n> ").Append(site.Names.Tagline).Append('\n');
        foreach (
            var part in lines
                .GroupBy(line => line.Key.Split('/')[0], StringComparer.Ordinal)
                .GroupBy(group => titles.GetValueOrDefault(group.Key) ?? site.Names.InBrief, StringComparer.Ordinal)
                .OrderBy(group => group.Key, site.Locale.Order)
        )
        {
            text.Append("\n## ").Append(part.Key).Append("\n\n");
            foreach (var line in part.SelectMany(group => group).Take(MostPages))
                Line(text, line, frame.Absolute(PageForms.AddressOf(line.Address, ".md")));
        }

        Others(text, site, frame, services.GetRequiredService<IStringLocalizer<Texts>>()["Languages"]);
        await Results.Text(text.ToString(), "text/plain", Encoding.UTF8).ExecuteAsync(context);
    }

    /// <summary>The list keeps to one language: each of the others has its own.</summary>
    private static void Others(StringBuilder text, SiteRequest site, PageFrame frame, string heading)
    {
        var others = site.HomeLanguages.Where(language => language != site.Language)
            .Order(LanguageNames.UnitedNationsOrder)
            .ToList();
        if (others.Count > 0) text.Append("\n## ").Append(heading).Append("\n\n");
        foreach (var language in others)
            text.Append($"- [{LanguageNames.NameOf(language)}]({frame.Absolute(site.PrefixOf(language) + List)})\n");
    }

    private static void Line(StringBuilder text, EntryLine line, string address)
    {
        text.Append("- [")
            .Append(line.Title.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal))
            .Append("](")
            .Append(address)
            .Append(')');
        if (line.Summary.Length > 0)
            text.Append(": ").Append(line.Summary.ReplaceLineEndings(" "));
        text.Append('\n');
    }
}
