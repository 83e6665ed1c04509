using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using Oim.Content.Markup.Components;
using Oim.Content.Storage;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>What the layout puts around a page: its title, its place in the site, its other languages, what machines read of it.</summary>
public sealed partial class PageFrame(SiteRequest site)
{
    public string Title { get; set; } = "";

    /// <summary>The HTML of the text that its editor wrote.</summary>
    public string Text { get; set; } = "";

    /// <summary>The text has components, which bring a style sheet of their own.</summary>
    public bool HasComponents => HasChart || Text.Contains($"class=\"{ComponentList.Class} ", StringComparison.Ordinal);

    /// <summary>The page itself draws a chart, in the same styles.</summary>
    public bool HasChart { get; set; }

    public string? Description { get; set; }

    /// <summary>The address search engines keep; null where there is none to keep.</summary>
    public string? Canonical { get; set; }

    public bool NoIndex { get; set; }

    /// <summary>The page has a search field of its own, and needs none in its header.</summary>
    public bool HasSearchForm { get; set; }

    /// <summary>The pages above this one, home first.</summary>
    public IReadOnlyList<PageAddress> Ancestors { get; set; } = [];

    /// <summary>The same page in every language it exists in, this one included.</summary>
    public IReadOnlyList<(string Language, string Address)> Translations { get; set; } = [];

    /// <summary>Addresses of those that search engines may not keep.</summary>
    public IReadOnlyCollection<string> Unlisted { get; set; } = [];

    /// <summary>Those that search engines may be sent to; none from a page they may not keep.</summary>
    public IReadOnlyList<(string Language, string Address)> Listed =>
        NoIndex ? [] : [.. Translations.Where(version => !Unlisted.Contains(version.Address))];

    /// <summary>The pages of a list before and after this one.</summary>
    public string? Previous { get; private set; }

    public string? Next { get; private set; }

    /// <summary>« Page 2 », beyond the first page of a list.</summary>
    public string? PageNumber { get; private set; }

    public string OpenGraphType { get; set; } = "website";

    /// <summary>When an article came out and was last changed, as far as its page says (ISO 8601).</summary>
    public string? Published { get; private set; }

    public string? Modified { get; private set; }

    /// <summary>Takes both from a page; one that is known by its year or month alone says no more than that.</summary>
    public void Date(Entry entry)
    {
        var zone = site.Generation.Settings.Zone;
        DateTimeOffset? Here(DateTimeOffset? at) => at is null ? null : TimeZoneInfo.ConvertTime(at.Value, zone);
        Published = Here(entry.Date) is { } published ? Dates.Iso(published, entry.DatePrecision) : null;
        Modified = Here(entry.Updated) is { } updated ? Dates.Iso(updated, entry.UpdatedPrecision) : null;
    }

    /// <summary>An address on this site, or elsewhere.</summary>
    public string? Image { get; set; }

    /// <summary>What the image shows; null or empty where nobody says.</summary>
    public string? ImageAlt { get; set; }

    /// <summary>schema.org objects, each written in a block of its own.</summary>
    public List<object> StructuredData { get; } = [];

    /// <summary>Other forms of the page and feeds: address, media type, title.</summary>
    public List<(string Address, string Type, string Title)> Alternates { get; } = [];

    /// <summary>The list of this page, when readers may follow it.</summary>
    public FollowedList? Followed { get; set; }

    /// <summary>
    /// The title of the browser's window: page, section, site. Search engines and readers of bookmarks strip what is shaped like a tag, and
    /// with it the words around: a title about HTML says <c>&lt;img&gt;</c> on its page and not here.
    /// </summary>
    public string WindowTitle
    {
        get
        {
            var section = Ancestors.Count > 1 ? Ancestors[1].ListedTitle : null;
            var parts = new List<string?>
            {
                ShapedLikeTag().Replace(Title, " ").Trim(),
                PageNumber,
                section,
                site.Names.InBrief,
            };
            return string.Join(" – ", parts.Where(part => !string.IsNullOrEmpty(part)).Distinct(StringComparer.Ordinal));
        }
    }

    /// <summary>
    /// The id of a part of the layout. The text's own places come first: where one has this name, links to it mean the text, and the part
    /// gets another.
    /// </summary>
    public string Id(string name)
    {
        while (Text.Contains($"id=\"{name}\"", StringComparison.Ordinal)) name = "_" + name;
        return name;
    }

    /// <summary>A further page of a list is a page of its own, with a title and an address that say so.</summary>
    public void Number(Pagination list, IStringLocalizer<Texts> texts)
    {
        site.ListAddress = list.Total > 0 ? list.Address(list.Page) : null;
        (Previous, Next) = (
            list.Page > 1 ? list.Address(list.Page - 1) : null,
            list.Page < list.Pages ? list.Address(list.Page + 1) : null
        );
        if (list.Page == 1)
            return;
        PageNumber = texts["PageNumber", list.Page];
        Canonical = list.Address(list.Page);
    }

    [GeneratedRegex(@"\s*<[^<>]+>\s*", RegexOptions.NonBacktracking)]
    private static partial Regex ShapedLikeTag();

    /// <summary>The whole address of a path of this site, as far as it is known (<see cref="SiteOrigin"/>).</summary>
    public string Absolute(string address) => address is "" or ['/', ..] ? site.Origin + address : address;

    /// <summary>
    /// The address search engines are to keep: whole where the site says where it lives, and relative elsewhere, never as it was asked for.
    /// </summary>
    public string Permanent(string address) => site.Generation.Settings.BaseUrl + address;
}
