using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oim.Content.Kinds.Declared;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Declared.Citations;

/// <summary>A page's address with the extension of a format that programs for references take in.</summary>
internal abstract class ReferenceFile(ContentStore store) : IRepresentation
{
    public abstract string Extension { get; }

    protected abstract string MediaType { get; }

    public bool AppliesTo(PageAddress page) => store.Current.Kinds.Find(page.Kind) is DeclaredKind { Declaration.IsCited: true };

    public async Task WriteAsync(HttpContext context, SiteRequest site)
    {
        var content = context.RequestServices.GetRequiredService<ContentDbContext>();
        var entry = await content.Entries.SingleAsync(e => e.Id == site.Page!.EntryId);
        var detail = await content.Set<DeclaredDetail>().FirstOrDefaultAsync(row => row.EntryId == entry.Id) ?? new();
        var kind = ((DeclaredKind)content.Kinds.Of(entry.Kind)).Declaration;
        var citation = Citation.Of(entry, kind, detail, context.RequestServices.GetRequiredService<PageFrame>(), site);
        var name = Slug.Of(entry.Title);
        context.Response.ContentType = $"{MediaType}; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}{Extension}\"";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Write(citation, name)));
    }

    protected abstract string Write(Citation citation, string name);
}

/// <summary>BibTeX, as LaTeX, Zotero and JabRef read it.</summary>
internal sealed class BibTexFile(ContentStore store) : ReferenceFile(store)
{
    public override string Extension => ".bib";

    protected override string MediaType => "application/x-bibtex";

    protected override string Write(Citation citation, string name)
    {
        var type = citation.Type switch
        {
            "Book" => "book",
            "Report" => "techreport",
            _ => "misc",
        };
        var text = new StringBuilder($"@{type}{{{name},\n");
        void Line(string key, string? value) => AsIs(key, value is null ? null : Escaped(value));

        // Programs take addresses and identifiers to the letter.
        void AsIs(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value)) text.Append($"  {key} = {{{value}}},\n");
        }

        // Braces keep the capitals of a title, and a body whole.
        text.Append($"  title = {{{{{Escaped(citation.Title)}}}}},\n");
        var authors = citation.Authors.Select(author =>
            author.IsBody ? $"{{{Escaped(author.Name)}}}" : Escaped($"{author.Family}, {author.Given}")
        );
        if (citation.Authors.Count > 0) text.Append($"  author = {{{string.Join(" and ", authors)}}},\n");
        Line("year", citation.Year is null ? null : citation.YearText);
        Line("month", citation.Month?.ToString(CultureInfo.InvariantCulture));
        Line("series", citation.Series);
        Line(type == "techreport" ? "institution" : "publisher", citation.Publisher);
        Line("isbn", citation.Isbn);
        Line("issn", citation.Issn);
        AsIs("doi", citation.Doi);
        Line("pagetotal", citation.Pages);
        Line("language", citation.Language);
        AsIs("url", citation.Url);
        return text.Append("}\n").ToString();
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            escaped.Append(sign switch
            {
                '\\' => @"\textbackslash{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '{' or '}' or '&' or '%' or '$' or '#' or '_' => $"\\{sign}",
                _ => $"{sign}",
            });
        }

        return escaped.ToString();
    }
}

/// <summary>
/// RIS, as EndNote, Mendeley and Zotero read it: a tag of two letters, two spaces, a hyphen, a space, the value; lines end with CR LF.
/// </summary>
internal sealed class RisFile(ContentStore store) : ReferenceFile(store)
{
    public override string Extension => ".ris";

    protected override string MediaType => "application/x-research-info-systems";

    protected override string Write(Citation citation, string name)
    {
        var text = new StringBuilder();
        void Line(string tag, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                text.Append($"{tag}  - {value.ReplaceLineEndings(" ")}\r\n");
        }

        Line(
            "TY",
            citation.Type switch
            {
                "Book" => "BOOK",
                "Report" => "RPRT",
                _ => "GEN",
            }
        );
        foreach (var author in citation.Authors)
            Line("AU", author.IsBody ? author.Name : $"{author.Family}, {author.Given}");
        Line("TI", citation.Title);
        Line("PY", citation.Year is null ? null : citation.YearText);
        Line("PB", citation.Publisher);
        if (citation.Month is { } month)
            Line("DA", string.Create(CultureInfo.InvariantCulture, $"{citation.YearText}/{month:00}/{citation.Day:00}/"));
        Line("T3", citation.Series);
        Line("SN", citation.Isbn);
        Line("SN", citation.Issn);
        Line("DO", citation.Doi);
        Line("SP", citation.Pages);
        Line("LA", citation.Language);
        Line("UR", citation.Url);
        return text.Append("ER  - \r\n").ToString();
    }
}
