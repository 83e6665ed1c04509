using Oim.Agenda.People;
using Oim.Agenda.Text;

namespace Oim.Agenda.Building;

/// <summary>A slot while what is under it is read.</summary>
internal sealed class SlotDraft(Unit unit, TimeDraft? time, Position at) : ItemDraft
{
    public Unit Unit => unit;

    public TimeDraft? Time { get; set; } = time;

    public Position At { get; set; } = at;

    public AgendaTitle Title { get; set; } = new("", null);

    public SlotKind Kind { get; set; }

    public TextSpan? Room { get; set; }

    /// <summary>The room of a heading above, where the slot names none itself.</summary>
    public TextSpan? CommonRoom { get; init; }

    public TextSpan? Place => Room ?? CommonRoom;

    public string Anchor { get; set; } = "";

    public List<AgendaFile> Files { get; } = [];

    public List<ItemDraft> Items { get; } = [];

    public bool AwaitsTitle => Title.Text.Length == 0 && Items.Count == 0;

    public IEnumerable<TimeDraft> Times => Items.OfType<InterventionDraft>().Select(item => item.Time).Prepend(Time).OfType<TimeDraft>();

    public void SetTitle(TitleParts parts)
    {
        Title = parts.Title;
        Kind = Words.SlotKinds.Of(parts.Title.Text);
        if (Room is null) Room = parts.Room;
        else if (parts.Room is { } second) MarkdownDraft.Append(Items, second);
        Files.AddRange(parts.Files);
        Items.AddRange(parts.Items);
    }

    public override AgendaItem Build() =>
        new AgendaSlot(
            Anchor,
            unit.Number,
            Time?.Build(),
            Title,
            Kind,
            Place is { } room ? InlineText.Of(room.Text) : null,
            [.. Files, .. Room is { } place ? FileListReader.LinksIn(place) : []],
            [.. Items.Select(item => item.Build())],
            At.Line,
            At.Column
        );
}
