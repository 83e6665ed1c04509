using System.Text.Encodings.Web;

namespace Oim.Site.Features.Declared.Citations;

/// <summary>References as lists of sources print them, in HTML: the title stands in italics.</summary>
public static class CitationStyles
{
    /// <summary>
    /// American Psychological Association, 7th edition: « McAuliffe, M., &amp; Oucho, L. A. (2024). Titre. OIM. https://… ».
    /// </summary>
    public static string Apa(Citation citation, HtmlEncoder html)
    {
        var names = citation
            .Authors.Select(author => author.Given is { } given ? $"{author.Family}, {Initials(given)}" : author.Name)
            .ToList();
        var authors = names switch
        {
            [] => citation.Publisher,
            [var one] => one,
            _ => $"{string.Join(", ", names.SkipLast(1))}, & {names[^1]}",
        };
        var publisher = names.Count == 0 ? "" : $" {html.Encode(citation.Publisher)}.";
        return $"{html.Encode(authors)} ({citation.YearText}). {Title(citation, html)}.{publisher} {Place(citation, html)}";
    }

    /// <summary>ISO 690:2021, name and year: « MCAULIFFE, Marie et OUCHO, Linda Adhiambo, 2024. Titre. OIM. ISBN … ».</summary>
    public static string Iso690(Citation citation, HtmlEncoder html)
    {
        var names = citation
            .Authors.Select(author =>
                author.Given is { } given ? $"{author.Family!.ToUpperInvariant()}, {given}" : author.Name.ToUpperInvariant()
            )
            .ToList();
        var authors = names switch
        {
            [] => citation.Publisher.ToUpperInvariant(),
            [var one] => one,
            _ => $"{string.Join(", ", names.SkipLast(1))} {citation.Words.And} {names[^1]}",
        };
        var publisher = names.Count == 0 ? "" : $" {html.Encode(citation.Publisher)}.";
        var number =
            citation.Isbn is { } isbn ? $" ISBN {html.Encode(isbn)}."
            : citation.Issn is { } issn ? $" ISSN {html.Encode(issn)}."
            : "";
        return $"{html.Encode(authors)}, {citation.YearText.TrimEnd('.')}. {Title(citation, html)}.{publisher}{number} "
            + $"{citation.Words.AvailableFrom}{Place(citation, html)}";
    }

    /// <summary>« L. A. »: the first letter of each given name.</summary>
    private static string Initials(string given) =>
        string.Join('\u00A0', given.Split([' ', '\u00A0', '-'], StringSplitOptions.RemoveEmptyEntries).Select(name => name[..1] + "."));

    private static string Title(Citation citation, HtmlEncoder html) => $"<cite>{html.Encode(citation.Title)}</cite>";

    private static string Place(Citation citation, HtmlEncoder html)
    {
        var address = html.Encode(citation.Doi is { } doi ? $"https://doi.org/{doi}" : citation.Url);
        return $"<a href=\"{address}\">{address}</a>";
    }
}
