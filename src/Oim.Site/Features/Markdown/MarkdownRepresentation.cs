using System.Text;
using Microsoft.EntityFrameworkCore;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Markup;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Markdown;

/// <summary>A page's address with .md, or the page itself asked for as text/markdown: its source, as far as it is public.</summary>
internal sealed class MarkdownRepresentation(ContentFolder folder) : IRepresentation
{
    public string Extension => ".md";

    public bool AppliesTo(PageAddress page) => page.File is not null;

    public async Task WriteAsync(HttpContext context, SiteRequest site)
    {
        var content = context.RequestServices.GetRequiredService<ContentDbContext>();
        var frame = context.RequestServices.GetRequiredService<PageFrame>();
        var entry = await content.Entries.SingleAsync(e => e.Id == site.Page!.EntryId);
        var response = context.Response;
        if (await TextAsync(content, entry, site, frame) is not { } text)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.ContentType = Negotiation.Markdown + "; charset=utf-8";
        response.Headers.ContentLanguage = entry.Language;
        response.Headers.Append("Link", $"<{frame.Permanent(entry.Address)}>; rel=\"canonical\"");
        response.Headers["X-Robots-Tag"] = "noindex";
        if (site.Preferred is not null)
            (response.Headers.Vary, response.Headers.ContentLocation) = ("Accept", PageForms.AddressOf(entry.Address, Extension));
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text));
    }

    private async Task<string?> TextAsync(ContentDbContext content, Entry entry, SiteRequest site, PageFrame frame)
    {
        var kind = content.Kinds.Of(entry.Kind);
        var markdown = new PublicMarkdown(kind, written =>
            Place(written, entry.File!, site) is { } address ? frame.Absolute(address) : null
        );
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = entry.Title,
            ["url"] = frame.Absolute(entry.Address),
            ["language"] = entry.Language,
            ["kind"] = entry.Kind,
        };
        if (await ReadAsync(content, entry, entry.File!) is not { } file) return null;
        if (markdown.Page(file, await OriginalAsync(content, entry, site), facts) is not { } text) return null;
        var companions = new StringBuilder(text);
        var files = await content.Set<EntryFile>().Where(f => f.EntryId == entry.Id && kind.Companions.Contains(f.Role)).ToListAsync();
        foreach (var known in files)
            if (await ReadAsync(content, entry, known.Path) is { } companion)
                companions.Append('\n').Append(markdown.Companion(companion));
        return companions.ToString();
    }

    private async Task<PageSource?> OriginalAsync(ContentDbContext content, Entry entry, SiteRequest site)
    {
        var known = site.Generation.Settings.DefaultLanguage;
        if (entry.Language == known || site.Addresses.VersionsOf(site.Page!, site.Viewpoint).FirstOrDefault(one => one.Language == known)
            is not { File: { } file } original)
            return null;
        return await ReadAsync(content, await content.EntryAsync(original.EntryId), file);
    }

    /// <summary>
    /// A file as it was when the page that is shown was made from it; null when it is another now, or its errors keep it from being shown.
    /// </summary>
    private async Task<PageSource?> ReadAsync(ContentDbContext content, Entry entry, string path)
    {
        if (await content.Set<Source>().FirstOrDefaultAsync(source => source.Path == path) is not { } known)
            return null;
        var codes = await content
            .Problems.Where(problem => problem.File == path && problem.Source == ProblemSource.Reading)
            .Select(problem => problem.Code)
            .ToListAsync();
        if (!entry.Flawed && codes.Exists(code => content.Kinds.Rules.Find(code)?.Severity == Severity.Error))
            return null;
        try
        {
            var source = PageSource.Of(path, folder.ReadAllBytes(path), content.Kinds.Keys);
            return source.Hash == known.Hash || known.Hash.Length == 0 ? source : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Where a link written in the file leads on the site.</summary>
    private static string? Place(string written, string file, SiteRequest site)
    {
        var (nature, path, fragment) = ContentAddress.Read(written, ContentPath.ParentOf(file));
        return nature == ContentAddress.Nature.Content && site.Show(ContentAddress.Write(path, fragment)) is { Length: > 0 } address
            ? address
            : null;
    }
}
