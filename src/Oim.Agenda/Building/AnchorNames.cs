using Oim.Agenda.Checking;
using Oim.Agenda.Words;

namespace Oim.Agenda.Building;

/// <summary>Gives days and slots addresses that stay when other slots come and go.</summary>
internal sealed class AnchorNames
{
    private const int Longest = 48;

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> last = new(StringComparer.Ordinal);

    public static void Set(IReadOnlyList<DayDraft> days) => new AnchorNames().SetAll(days);

    private void SetAll(IReadOnlyList<DayDraft> days)
    {
        foreach (var (index, day) in days.Index())
        {
            var key = day.Date is { } date ? DayDates.Show(date) : $"{index + 1}";
            day.Anchor = Free($"jour-{key}", null);
            foreach (var slot in day.Slots)
                slot.Anchor = slot.Unit.Id is { } id && taken.Add(id) ? id : Free($"s-{key}-{Name(slot)}", slot);
        }
    }

    // « Session I : … » keeps its address when its subject is reworded.
    private static string Name(SlotDraft slot)
    {
        var title = slot.Title.Text;
        if (title.Length == 0) return Hour(slot) is { Length: > 0 } hour ? hour : "seance";
        var slug = Slug.Of(SlotKinds.NumberedHead(title) ?? title);
        if (slug.Length <= Longest) return slug;
        var cut = slug.LastIndexOf('-', Longest);
        return cut > 0 ? slug[..cut] : slug[..Longest];
    }

    private string Free(string name, SlotDraft? slot)
    {
        if (taken.Add(name)) return name;
        if (slot is not null && Hour(slot) is { Length: > 0 } hour && taken.Add($"{name}-{hour}")) return $"{name}-{hour}";
        for (var n = last.GetValueOrDefault(name, 1) + 1; ; n++)
        {
            if (!taken.Add($"{name}-{n}")) continue;
            last[name] = n;
            return $"{name}-{n}";
        }
    }

    private static string Hour(SlotDraft slot) => slot.Time?.Start is { } start ? $"{start / 60 % 24:00}h{start % 60:00}" : "";
}
