using Oim.Agenda.Words;

namespace Oim.Agenda;

/// <summary>
/// The labels of a programme in another language: functions, organisations, rooms, files and roles, each by the words it is written in.
/// Capitals, accents and punctuation do not count.
/// </summary>
/// <param name="language">The language they are put into.</param>
/// <param name="words">By the words of the original.</param>
/// <param name="roleName">What a role is called where its label is the plain word for it, and <paramref name="words"/> do not tell.</param>
public sealed class Glossary(string language, IEnumerable<KeyValuePair<string, string>> words, Func<RoleBlock, string?> roleName)
{
    private readonly Dictionary<string, string> known = words
        .DistinctBy(word => Slug.Of(word.Key))
        .ToDictionary(word => Slug.Of(word.Key), word => word.Value, StringComparer.Ordinal);

    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly List<string> lacking = [];

    /// <summary>What the last programme has and the words do not, each once, in its order.</summary>
    public IReadOnlyList<string> Lacking => lacking;

    /// <summary>Whether the last programme has these words of the original.</summary>
    public bool IsUsed(string word) => used.Contains(Slug.Of(word));

    /// <summary>A programme with its labels in this language, as far as they are known; the others stay as they are.</summary>
    public Programme Label(Programme programme) => programme with
    {
        Days = [.. programme.Days.Select(day => day with { Items = Items(day.Items) })],
    };

    private IReadOnlyList<AgendaItem> Items(IReadOnlyList<AgendaItem> items) => [.. items.Select(Item)];

    private AgendaItem Item(AgendaItem item)
    {
        switch (item)
        {
            case AgendaSlot slot:
                var (room, roomLanguage) = Own(slot.Room);
                return slot with { Room = room, RoomLanguage = roomLanguage, Files = Files(slot.Files), Items = Items(slot.Items) };
            case RoleBlock role:
                var (label, labelLanguage) = LabelOf(role);
                return role with { Label = label, Language = labelLanguage, Items = Items(role.Items) };
            case Intervention one:
                return one with { People = [.. one.People.Select(Person)], Files = Files(one.Files) };
            default:
                return item;
        }
    }

    private Person Person(Person person)
    {
        var (function, functionLanguage) = Own(person.Function);
        var (organisation, organisationLanguage) = Own(person.Organisation);
        return person with
        {
            Function = function,
            FunctionLanguage = functionLanguage,
            Organisation = organisation,
            OrganisationLanguage = organisationLanguage,
            Files = Files(person.Files),
        };
    }

    private IReadOnlyList<AgendaFile> Files(IReadOnlyList<AgendaFile> files) =>
        [.. files.Select(file => Own(file.Label) is var (label, own) ? file with { Label = label!, Language = own } : file)];

    private (string Label, string? Language) LabelOf(RoleBlock role)
    {
        if (!known.ContainsKey(Slug.Of(role.Label)) && RoleWords.Find(role.Label) is not null && roleName(role) is { } name)
            return (name, language);
        var (label, own) = Own(role.Label);
        return (label!, own);
    }

    private (string? Text, string? Language) Own(string? text)
    {
        if (string.IsNullOrEmpty(text)) return (text, null);
        var key = Slug.Of(text);
        if (known.TryGetValue(key, out var own))
        {
            used.Add(key);
            return (own, language);
        }

        if (!lacking.Contains(text)) lacking.Add(text);
        return (text, null);
    }
}
