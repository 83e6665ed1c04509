using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Settings;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Site.Features.LanguageServer;

/// <summary>The values of a set: those that never change, and those the content knows.</summary>
internal sealed class ValueProposals
{
    /// <summary>More are not looked through by anybody.</summary>
    public const int Most = 200;

    private static readonly CountryWords NoWords = new([]);

    private readonly FrozenDictionary<ValueSet, Func<ContentDbContext?, string, IEnumerable<Proposal>>> sets;

    public ValueProposals(Func<KindList> kinds) =>
        sets = new Dictionary<ValueSet, Func<ContentDbContext?, string, IEnumerable<Proposal>>>
        {
            [ValueSet.Kinds] = (_, _) => kinds().Select(kind => new Proposal(kind.Name)),
            [ValueSet.Countries] = (content, _) =>
                Countries
                    .All.Select(code => new Proposal(code, (content?.Generation.Settings.Countries ?? NoWords).Name(code, "fr")))
                    .OrderBy(
                        country => country.Meaning,
                        Locales.Of("fr").Order
                    ),
            [ValueSet.Themes] = (content, _) => Terms(content, Term.Theme),
            [ValueSet.Series] = (content, _) => Terms(content, Term.Series),
            [ValueSet.Offices] = (content, _) =>
                content
                    ?.Set<Contact>()
                    .Where(contact => contact.Office != null)
                    .Select(contact => contact.Office!)
                    .Distinct()
                    .OrderBy(name => name)
                    .Take(Most)
                    .AsEnumerable()
                    .Select(name => new Proposal(name))
                ?? [],
            [ValueSet.Languages] = (content, _) =>
                (content?.Generation.Settings.Languages ?? [])
                    .Union(SiteSettings.KnownLanguages, StringComparer.Ordinal)
                    .Select(code => new Proposal(code, System.Globalization.CultureInfo.GetCultureInfo(code).NativeName)),
            [ValueSet.TimeZones] = (_, _) =>
                TimeZoneInfo
                    .GetSystemTimeZones()
                    .Where(zone => zone.Id.Contains('/', StringComparison.Ordinal))
                    .Select(zone => new Proposal(zone.Id))
                    .OrderBy(zone => zone.Text, StringComparer.Ordinal),
            [ValueSet.Pages] = (content, typed) => Pages(content, typed),
            [ValueSet.Images] = (content, typed) => Files(content, typed).Where(file => IsImage(file.Text)),
            [ValueSet.Documents] = (content, typed) => Files(content, typed).Where(file => !IsImage(file.Text)),
            [ValueSet.Codes] = (_, _) =>
                kinds()
                    .Rules.All.Where(rule => rule.Severity != Severity.Error)
                    .Select(rule => new Proposal(rule.Code, rule.Message.French)),
        }.ToFrozenDictionary();

    /// <param name="typed">The value so far, for the sets that are too large to be told whole.</param>
    public IEnumerable<Proposal> Of(ValueSet values, ContentDbContext? content, string typed) =>
        values.Words.Count > 0
            ? values.Words.Select(word => new Proposal(word))
            : values.OfKinds.Count > 0 ? Pages(content, typed, values.OfKinds)
            : sets.GetValueOrDefault(values)?.Invoke(content, typed) ?? [];

    /// <summary>Pages by content path, and by title for those who do not remember it.</summary>
    /// <param name="kinds">Those of these kinds alone, the latest first; none: of any, by path.</param>
    public static IEnumerable<Proposal> Pages(ContentDbContext? content, string typed, params IReadOnlyList<string> kinds)
    {
        if (content is null) return [];
        var start = typed.TrimStart('/');
        var pages = content.Entries.Where(entry => !entry.Shadowed && (entry.Key.StartsWith(start) || entry.Title.Contains(start)));
        var inOrder =
            kinds.Count > 0
                ? pages.Where(entry => kinds.Contains(entry.Kind)).OrderByDescending(entry => entry.Date).ThenBy(entry => entry.Key)
                : pages.OrderBy(entry => entry.Key);
        return inOrder
            .Select(entry => new { entry.Key, entry.Title })
            .Take(2 * Most)
            .AsEnumerable()
            .DistinctBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => new Proposal("/" + entry.Key, entry.Title));
    }

    /// <summary>Files beside pages.</summary>
    public static IEnumerable<Proposal> Files(ContentDbContext? content, string typed) =>
        (content?.Generation.Addresses.FilePaths ?? [])
            .Where(path =>
                typed.StartsWith('/')
                    ? path.StartsWith(typed[1..], StringComparison.OrdinalIgnoreCase)
                    : path.Contains(typed, StringComparison.OrdinalIgnoreCase)
            )
            .Order(StringComparer.Ordinal)
            .Select(path => new Proposal("/" + path));

    public static bool IsImage(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".JPG" or ".JPEG" or ".PNG" or ".GIF" or ".SVG" or ".WEBP" or ".AVIF";

    private static IEnumerable<Proposal> Terms(ContentDbContext? content, string taxonomy) =>
        content
            ?.Terms.Where(term => term.Taxonomy == taxonomy)
            .GroupBy(term => term.Label)
            .OrderByDescending(group => group.Count())
            .Select(group => group.Key)
            .Take(Most)
            .AsEnumerable()
            .Select(label => new Proposal(label))
        ?? [];
}
