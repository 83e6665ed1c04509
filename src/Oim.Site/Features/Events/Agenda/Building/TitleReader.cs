using System.Text.RegularExpressions;
using Oim.Site.Features.Events.Agenda.People;
using Oim.Site.Features.Events.Agenda.Text;
using Oim.Site.Features.Events.Agenda.Words;

namespace Oim.Site.Features.Events.Agenda.Building;

/// <summary>What the line of a slot holds besides its hours.</summary>
internal sealed record TitleParts(AgendaTitle Title, Passage? Room, IReadOnlyList<AgendaFile> Files, IReadOnlyList<ItemDraft> Items);

/// <summary>Reads « Table ronde, animée par Awa Diop – salle 2 ([Note](n.pdf)) » into title, people, room and files.</summary>
internal static partial class TitleReader
{
    public static TitleParts Read(Passage line)
    {
        Passage? room = null;
        if (RoomForms.In(line) is { } found) (room, line) = found;
        else if (RoomForms.Whole(line) is { } whole) return new(new("", null), whole, [], []);
        var items = new List<ItemDraft>();
        var title = TakeRole(line, items) ?? TakePeople(line, items) ?? line;
        if (room is null && items.Count > 0 && RoomForms.In(title) is { } before) (room, title) = before;
        var (groups, rest) = FileListReader.TakeTrailing(title);
        if (rest.Trim().IsEmpty) (groups, rest) = ([], title);
        return new(Titles.Read(rest), room, [.. groups.SelectMany(group => group)], items);
    }

    // « Session I : Études de cas Modérateur : Jean-Christophe Dumont », « Débat animé par Awa Diop ».
    private static Passage? TakeRole(Passage line, List<ItemDraft> items)
    {
        foreach (Match start in RoleStart().Matches(line.Text))
        {
            if (start.Index == 0 || RoleLabel.AtStart(line.From(start.Index)) is not { } label || label.Rest.Trim().IsEmpty) continue;
            if (RoleReader.Read(label, null, certain: label.HasColon) is not { } role) continue;
            items.Add(role);
            return line.Slice(0, start.Index).TrimEnd(',', '–', '—', '-', '(', '*', '_');
        }

        return null;
    }

    private static Passage? TakePeople(Passage line, List<ItemDraft> items)
    {
        foreach (Match separator in Separator().Matches(line.Text))
        {
            var right = line.From(separator.Index + separator.Length);
            if (separator.Index == 0 || PeopleReader.Read(right, lenient: false, several: false) is not { } people || !people.Exists(IsPlainlySomebody)) continue;
            items.AddRange(people);
            return line.Slice(0, separator.Index);
        }

        return null;
    }

    // In a title, files behind capitals are no proof: « Étude – Migrations Afrique (PDF) ».
    private static bool IsPlainlySomebody(InterventionDraft draft) =>
        draft.Speakers.Exists(speaker => speaker.HasKnownAffiliation || speaker.Address is not null || speaker.Country is not null || speaker.Page is not null);

    [GeneratedRegex(@"(?<=[\s,(*_])(?=\p{L})")]
    private static partial Regex RoleStart();

    [GeneratedRegex(@"\s+[–—-]\s+|\s*:\s+|,?\s+(?:par|by|avec|with)\s+|(?:,|(?<=\p{Ll}{2})\.)\s+(?=(?:M\.|Mme|S\.\s?E|Dr|Prof))")]
    private static partial Regex Separator();
}
