namespace Oim.Agenda.Translating;

/// <summary>Puts words in the place of others: the first text of a translation in that of the original's first, and so on.</summary>
internal sealed class TranslatedWords(string language)
{
    public string Language => language;

    public AgendaSlot Slot(AgendaSlot original, AgendaSlot translated) => original with
    {
        Title = translated.Title.Text.Length > 0 ? Own(translated.Title) : original.Title,
        Items = Items(original.Items, translated.Items),
    };

    public IReadOnlyList<MarkdownBlock> Blocks(IReadOnlyList<MarkdownBlock> original, IReadOnlyList<MarkdownBlock> translated) =>
        translated.Count > 0 ? [.. translated.Select(Own)] : original;

    /// <summary>What the translation has more comes at the end; what it has less stays as it is.</summary>
    public IReadOnlyList<AgendaItem> Items(IReadOnlyList<AgendaItem> original, IReadOnlyList<AgendaItem> translated)
    {
        var texts = new Queue<MarkdownBlock>(translated.OfType<MarkdownBlock>().Select(Own));
        var titles = new Queue<Intervention>(translated.OfType<Intervention>());
        var items = original
            .Select(item => item switch
            {
                MarkdownBlock when texts.TryDequeue(out var text) => text,
                Intervention { Title: not null } one when titles.TryDequeue(out var other) => one with
                {
                    Title = other.Title is null ? one.Title : Own(other.Title),
                    Notes = Blocks(one.Notes, other.Notes),
                },
                _ => item,
            })
            .ToList();
        return [.. items, .. texts, .. titles.Select(one => one with { Title = one.Title is null ? null : Own(one.Title) })];
    }

    private AgendaTitle Own(AgendaTitle title) => title with { Language = language };

    private MarkdownBlock Own(MarkdownBlock block) => block with { Language = language };
}
