using Oim.Agenda.Translating;

namespace Oim.Agenda;

/// <summary>
/// A programme whose titles, labels and texts are in another language, and whose days, hours, rooms, people and files are the original's.
/// </summary>
/// <param name="Programme">The original's, with the words of the translation where it gives them; each knows its language.</param>
/// <param name="Faults">Where the two differ, at lines of the translation.</param>
public sealed record AgendaTranslation(Programme Programme, IReadOnlyList<AgendaFault> Faults)
{
    /// <summary>Whether a programme names no person, no room and no file: then it can only be the words of another one.</summary>
    public static bool IsWordsAlone(Programme programme) =>
        programme.Slots.All(slot =>
            slot is { Room: null, Files: [] }
            && slot.Items.All(item => item is MarkdownBlock or Intervention { People: [], Files: [] })
        );

    /// <summary>
    /// Puts the words of a translation in the place of the original's. Slots are told by their day, their start and their order.
    /// </summary>
    /// <param name="language">The language of the translation.</param>
    public static AgendaTranslation Of(Programme original, Programme words, string language)
    {
        var faults = new List<AgendaFault>();
        var texts = new TranslatedWords(language);
        var days = new DayMatching(original, words, faults);
        var programme = original with
        {
            Title = words.Title ?? original.Title,
            Preamble = texts.Blocks(original.Preamble, words.Preamble),
            Days = [.. original.Days.Select(day => days.Of(day) is { } other ? new SlotMatching(day, other, texts, faults).Day() : day)],
            Closing = texts.Blocks(original.Closing, words.Closing),
        };
        return new(programme, [.. faults.OrderBy(fault => (fault.Line, fault.Column))]);
    }
}
