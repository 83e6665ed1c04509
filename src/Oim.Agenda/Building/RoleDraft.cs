using Oim.Agenda.Text;

namespace Oim.Agenda.Building;

/// <summary>A role while its people are read.</summary>
internal sealed class RoleDraft(RoleKind kind, Gender gender, bool plural, TextSpan label, Unit? unit) : ItemDraft
{
    public List<ItemDraft> Items { get; } = [];

    public TextSpan Label => label;

    /// <summary>The people are still to come, as a list.</summary>
    public bool Awaits { get; init; }

    /// <summary>Whether an item of a list is under this label.</summary>
    public bool Takes(Unit item) => Awaits && unit is not null && (unit.Kind != UnitKind.Item || item.Level > unit.Level);

    public override AgendaItem Build() =>
        new RoleBlock(
            kind,
            InlineText.Of(label.Text),
            gender,
            plural,
            [.. Items.Select(item => item.Build())],
            label.At.Line,
            label.At.Column
        );
}
