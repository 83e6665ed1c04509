using Oim.Agenda;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.Ingestion;
using Oim.Site.Features.Events.People;

namespace Oim.Site.Features.Events.Programme;

/// <summary>
/// The labels of a programme in the language of a page that only translates it: those that the page’s header gives under « words », and
/// the site’s own names of roles.
/// </summary>
internal static class ProgrammeWords
{
    private const int Named = 5;

    /// <summary>What a translation may say under « words »: each as it is, to be put in other words; null where there is nothing.</summary>
    public static HeaderEntry? ToTranslate(Agenda.Programme programme)
    {
        var glossary = new Glossary("", [], role => role.Label);
        _ = glossary.Label(programme);
        if (glossary.Lacking.Count == 0) return null;
        var words = glossary.Lacking
            .Select(word => word.Replace('\u00A0', ' ').Replace('\u202F', ' '))
            .Select(word => new HeaderEntry(word, Position.Start, new HeaderScalar(word, IsPlain: true, Position.Start)));
        return new(EventKeys.Words.Name, Position.Start, new HeaderMap([.. words], Position.Start));
    }

    public static Agenda.Programme In(EntryReader page, Agenda.Programme programme)
    {
        var written = page.Get(EventKeys.Words) is HeaderMap map ? map.Entries : [];
        var words = written.Where(word => word.Value is HeaderScalar { IsNull: false }).ToList();
        var glossary = new Glossary(
            page.Language,
            words.Select(word => KeyValuePair.Create(word.Name, ((HeaderScalar)word.Value).Text.Trim())),
            role => RoleNames.Of(role.Kind, role.Plural, page.Language)
        );
        var labelled = glossary.Label(programme);
        foreach (var word in words.Where(word => !glossary.IsUsed(word.Name)))
            page.Report(AgendaRules.UnusedWord, word.At, word.Name);
        if (words.Count > 0 && glossary.Lacking is { Count: > 0 } lacking)
            page.Report(
                AgendaRules.LackingWords,
                words[0].At,
                string.Join(", ", lacking.Take(Named)) + (lacking.Count > Named ? "…" : "")
            );
        return labelled;
    }
}
