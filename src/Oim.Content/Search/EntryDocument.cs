using System.Globalization;
using Oim.Content.Kinds;
using Oim.Content.Languages;
using Oim.Content.Storage;
using Oim.Search;

namespace Oim.Content.Search;

/// <summary>A page as the search is given it.</summary>
internal static class EntryDocument
{
    /// <param name="words">Words it is found by that are not in its text: people, places.</param>
    public static SourceDocument Of(Entry entry, IEnumerable<string> words, IEnumerable<Term> terms, bool isTimely)
    {
        var (names, filed) = (words.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList(), terms.ToList());
        return new(entry.Id, entry.Language, entry.Title)
        {
            AnalysedAs = Locales.Of(entry.Language).AnalysedAs,
            Summary = entry.Summary,
            Headings = [.. entry.Outline.Select(heading => heading.Text)],
            Names = [.. names, .. filed.SelectMany(term => NamesOf(term, entry.Language))],
            Body = entry.Text,
            Labels = [.. Labels(entry, filed)],
            Date = entry.Date,
            IsTimely = isTimely,
            // The same rule as EntryQueries.VisibleAt; pages kept out of lists are kept out of results too.
            VisibleFrom = entry.Draft || entry.Hidden ? DateTimeOffset.MaxValue : entry.PublishAt ?? DateTimeOffset.MinValue,
            VisibleUntil = entry.ExpireAt ?? DateTimeOffset.MaxValue,
        };
    }

    // A country is looked for by the name in general use as well: « Russie ».
    private static IEnumerable<string> NamesOf(Term term, string language) =>
        term.Taxonomy == Term.Country
            ? new[] { Countries.Name(term.Label, language), Countries.CommonName(term.Label, language) }.Distinct(StringComparer.Ordinal)
            : [term.Label];

    private static IEnumerable<DocumentLabel> Labels(Entry entry, IEnumerable<Term> terms)
    {
        yield return new(EntryDimension.Kind, entry.Kind, entry.Kind);
        if (entry.Date is { } date && date.Year.ToString(CultureInfo.InvariantCulture) is var year)
            yield return new(EntryDimension.Year, year, year);
        foreach (var term in terms)
        {
            if (term.Taxonomy == Term.Country) yield return new(EntryDimension.Country, term.Label, term.Label);
            else if (term.Taxonomy == Term.Theme) yield return new(EntryDimension.Theme, term.Slug, term.Label);
        }
    }
}
