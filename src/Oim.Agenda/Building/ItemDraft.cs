namespace Oim.Agenda.Building;

/// <summary>An item of a day or slot while its text is read.</summary>
internal abstract class ItemDraft
{
    public abstract AgendaItem Build();
}
