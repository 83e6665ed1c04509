using Oim.Agenda.Text;

namespace Oim.Agenda.Building;

/// <summary>A day while what is under it is read.</summary>
/// <param name="Level">The level of its heading; 7 for anything less than a heading.</param>
internal sealed record DayDraft(DateOnly? Date, string Title, string? Label, Position At, int Level)
{
    public List<ItemDraft> Items { get; } = [];

    public IEnumerable<SlotDraft> Slots => Items.OfType<SlotDraft>();

    /// <summary>The room of what follows, where a heading names one.</summary>
    public TextSpan? Room { get; set; }

    /// <summary>The zone its heading tells for its hours, as written.</summary>
    public string? Zone { get; set; }

    public string Anchor { get; set; } = "";

    public AgendaDay Build() => new(Anchor, Date, Title, Label, [.. Items.Select(item => item.Build())], At.Line, At.Column);
}
