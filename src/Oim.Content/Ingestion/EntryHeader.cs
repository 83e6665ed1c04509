using System.Globalization;
using System.Text.RegularExpressions;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Markup;
using Oim.Content.Markup.Quality;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>Turns the common keys of a header into the columns of an <see cref="Entry"/>.</summary>
internal static partial class EntryHeader
{
    /// <summary>Signs of a summary that search engines show.</summary>
    private const int LongestSummary = 160;

    private static readonly CompareInfo French = CultureInfo.GetCultureInfo("fr").CompareInfo;

    public static Entry Read(EntryReader page, ContentKind kind, string language, SectionContext section, string part)
    {
        var zone = page.Settings.Zone;
        var published = PublicationFlags.PublishedOf(page);
        var draft = page.Get(CommonKeys.Draft) ?? published.Draft;
        var date = page.Get(CommonKeys.Date) ?? published.Date ?? DateInName(page.Path.Name);
        var updated = page.Get(CommonKeys.Updated);
        var entry = new Entry
        {
            File = page.Path.File,
            Key = page.Path.Key,
            Parent = page.Path.Key.Length == 0 ? null : ContentPath.ParentOf(page.Path.Key),
            Language = language,
            Kind = kind.Name,
            IsSection = page.Path.IsIndex,
            Address = EntryAddress.Read(page, kind, language, section, part),
            Title = page.Typeset(Titles.Plain(page.Get(CommonKeys.Title) ?? ""))!,
            TitleOrder = [],
            Summary = page.Typeset(Titles.PlainSummary(page.Get(CommonKeys.Summary) ?? ""))!,
            Date = date?.In(zone),
            DatePrecision = date?.Precision ?? default,
            Updated = updated?.In(zone),
            UpdatedPrecision = updated?.Precision ?? default,
            Correction = page.GetText(CommonKeys.Correction),
            Weight = page.Get(CommonKeys.Weight) ?? double.MaxValue,
            Draft = draft,
            PublishAt = page.Get(CommonKeys.PublishDate)?.In(zone),
            ExpireAt = page.Get(CommonKeys.ExpiryDate)?.In(zone),
            Archived = page.Get(CommonKeys.Archived) ?? false,
            Hidden = page.Get(CommonKeys.Hidden) ?? false,
        };
        entry.HasOwnSummary = entry.Summary.Length > 0;
        page.Entry = entry;
        if (entry.PublishAt is null && page.Sharpen(CommonKeys.PublishDate))
            entry.Draft = true; // an embargo that cannot be read must not end by itself
        PublicationFlags.ReadIndexing(page, entry);
        if (entry.HasOwnSummary && entry.Summary.Length > LongestSummary)
            page.Report(QualityRules.LongSummary, page.Header.PlaceOf(CommonKeys.Summary), $"{entry.Summary.Length}");
        entry.TranslationKey = page.Get(CommonKeys.TranslationKey) is { Length: > 0 } key ? key.ToLowerInvariant() : null;
        if (entry.TranslationKey is not null) entry.TranslationKeyLine = page.Header.PlaceOf(CommonKeys.TranslationKey).Line;
        page.Get(CommonKeys.Kind);
        page.Get(CommonKeys.Cascade);
        ImageReader.Read(page, entry);
        ReadTerms(page);
        ReadAuthors(page);
        EntryAddress.ReadOld(page);
        DocumentReader.Read(page);
        ContactReader.Read(page);
        return entry;
    }

    /// <summary>What can only be said once the whole page is read.</summary>
    public static void Finish(EntryReader page)
    {
        var entry = page.Entry;
        entry.TitleOrder = OrderOf(entry.Title);
        if (entry.PublishAt is { } from)
            page.ChangesAt(from);
        if (entry.ExpireAt is { } until)
            page.ChangesAt(until);
        entry.Extra = page
            .Header.Rest()
            .Where(e => e.Value is HeaderScalar)
            .ToDictionary(e => e.Name, e => ((HeaderScalar)e.Value).Text, StringComparer.OrdinalIgnoreCase);
    }

    public static byte[] OrderOf(string title) => French.GetSortKey(title, CompareOptions.IgnoreSymbols).KeyData;

    private static void ReadAuthors(EntryReader page)
    {
        page.Entry.Authors = [.. (page.Get(CommonKeys.Authors) ?? []).Select(author => author.Typeset(text => page.Typeset(text)!))];
        page.FindBy(page.Entry.Authors.Select(author => author.Name));
        // A body has no page among people.
        foreach (var author in page.Entry.Authors.Where(author => !author.IsBody))
            page.File(Term.Author, author.Name, author.IsInverted ? $"{author.Family}, {author.Given}" : null);
    }

    private static void ReadTerms(EntryReader page)
    {
        foreach (var theme in (page.Get(CommonKeys.Themes) ?? []).SelectMany(Hashtags)) page.File(Term.Theme, page.Typeset(theme)!);
        var place = page.Header.PlaceOf(CommonKeys.Countries);
        foreach (var code in page.Get(CommonKeys.Countries) ?? [])
            if (page.Country(code, place) is { } country) page.File(Term.Country, country);
    }

    /// <summary><c>#retour #accueil</c>, as notes write their themes, are two of them; a « # » elsewhere is of the theme.</summary>
    private static IEnumerable<string> Hashtags(string theme) =>
        theme.Split(' ', StringSplitOptions.RemoveEmptyEntries) is var words && Array.TrueForAll(words, word => word is ['#', not '#', ..])
            ? words.Select(word => word[1..])
            : [theme];

    private static WrittenDate? DateInName(string name) =>
        DatePrefix().Match(name) is { Success: true } match ? WrittenDate.Parse(match.Groups[1].Value) : null;

    [GeneratedRegex(@"^([0-9]{4}-[0-9][0-9]?-[0-9][0-9]?)[-_]")]
    private static partial Regex DatePrefix();
}
