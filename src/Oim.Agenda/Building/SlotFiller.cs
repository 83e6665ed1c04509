using System.Text.RegularExpressions;
using Oim.Agenda.People;
using Oim.Agenda.Text;
using Oim.Agenda.Times;
using Oim.Agenda.Words;

namespace Oim.Agenda.Building;

/// <summary>Puts what is written under a slot in its place: title, room, files, roles, people, text.</summary>
internal sealed partial class SlotFiller(SlotDraft slot)
{
    private RoleDraft? role;
    private InterventionDraft? talk;
    private int talkLevel;
    private UnitKind lastKind = UnitKind.Heading;

    public SlotDraft Slot => slot;

    public bool InRole(Unit unit) => role is not null && unit.Kind == UnitKind.Item && role.Takes(unit);

    /// <summary>Takes a line that has hours when they are those of a part of this slot.</summary>
    public bool AcceptTimed(Unit unit, WrittenTime time)
    {
        var isBelow =
            slot.Unit.Kind == UnitKind.Heading
                ? unit.Kind != UnitKind.Heading || unit.Level > slot.Unit.Level
                : slot.Unit.Kind == UnitKind.Item && unit.Kind != UnitKind.Heading && unit.Level > slot.Unit.Level;
        if (!isBelow || !Holds(time))
            return false;
        var parts = TitleReader.Read(time.Rest);
        var title = parts.Title.Text.Length > 0 ? parts.Title : null;
        var draft = new InterventionDraft { At = unit.Text.At, Time = TimeDraft.Of(time), Title = title };
        // A line that only names somebody is theirs: « 9 h 20 Awa Diop (IRD) ».
        if (parts.Items.Count == 0 && PeopleReader.Read(time.Rest, lenient: false, several: false) is { } speakers)
        {
            draft.Title = null;
            speakers.ForEach(draft.Take);
        }
        else
        {
            foreach (var people in parts.Items.OfType<InterventionDraft>()) draft.Take(people);
            draft.AddFiles(parts.Files);
        }

        if (parts.Room is { } room) draft.Notes.Add(new(room));
        role = null;
        slot.Items.Add(draft);
        slot.Items.AddRange(parts.Items.OfType<RoleDraft>());
        (talk, talkLevel) = (draft, unit.Level);
        return true;
    }

    /// <returns>False when the unit is not for a slot.</returns>
    public bool Accept(Unit unit)
    {
        var before = lastKind;
        lastKind = unit.Kind;
        if (
            unit.Kind is not (UnitKind.Item or UnitKind.Definition)
            && !IsUnder(unit)
            && role is { Items.Count: > 0 }
            && !(IsUnbroken(unit) && before == UnitKind.Line)
        )
            role = null;
        if (IsUnder(unit) && InTalk(unit))
            return true;
        if (!IsUnder(unit))
            talk = null;
        if (InRole(unit))
            return InPeopleOf(unit);
        if (unit.Kind == UnitKind.Item && role is { Items.Count: > 0 })
            role = null;
        if (TryRole(unit) || TryTitle(unit) || TryRoom(unit) || TryFiles(unit) || TryPeople(unit) || TryTalk(unit))
            return true;
        if (unit.Kind != UnitKind.Heading)
            Note(unit);
        else
            MarkdownDraft.Append(slot.Items, unit.Whole);
        return true;
    }

    public void Note(Unit unit)
    {
        if (talk is not null && IsUnder(unit)) MarkdownDraft.Append(talk.Notes, unit.Whole);
        else if (InRole(unit)) MarkdownDraft.Append(role!.Items, unit.Whole);
        else
        {
            (role, talk) = (null, null);
            MarkdownDraft.Append(slot.Items, unit.Whole);
        }
    }

    // « Orateurs : » and its names on lines of their own, without a blank line between them.
    private bool IsUnbroken(Unit unit) => role is { Awaits: true } && unit is { Kind: UnitKind.Line, AfterBlank: false };

    private bool IsUnder(Unit unit) => talk is not null && unit.Kind is UnitKind.Item or UnitKind.Line && unit.Level > talkLevel;

    private bool Holds(WrittenTime time)
    {
        if (slot.Time is not { StartClock.Time: { } from })
            return true;
        if (time.Start.Time is not { } start)
            return false;
        return slot.Time.EndClock?.Time is { } to && to > from
            ? start >= from && start < to && !(time.End?.Time > to)
            : start >= from || from.Hour >= 17;
    }

    private bool InTalk(Unit unit)
    {
        if (FileListReader.Whole(unit.Text, linksOnly: false) is { } files)
            talk!.AddFiles(files);
        else if (unit.Kind == UnitKind.Line && talk!.TakeAffiliation(unit.Text))
            return true;
        else if (
            PeopleReader.Read(
                unit.Text,
                lenient: talk!.Speakers.Count == 0 && unit.Kind == UnitKind.Item && talk.Time is not null,
                several: false
            ) is
            { } people
        )
            people.ForEach(talk.Take);
        else MarkdownDraft.Append(talk.Notes, unit.Whole);
        return true;
    }

    private bool InPeopleOf(Unit unit)
    {
        if (PeopleReader.Read(unit.Text, lenient: true, several: false) is { } people) Add(role!.Items, people, unit);
        else MarkdownDraft.Append(role!.Items, unit.Whole);
        return true;
    }

    private bool TryRole(Unit unit)
    {
        if (RoleLabel.AtStart(unit.Text) is not { } label) return false;
        // A slot whose title is still to come may be called « Animation ».
        if (slot.AwaitsTitle && label.Kind == RoleKind.Host && label.Rest.IsEmpty) return false;
        if (RoleReader.Read(label, unit, certain: label.HasColon) is not { } read) return false;
        slot.Items.Add(read);
        role = read;
        (talk, talkLevel) = (read.Items.OfType<InterventionDraft>().LastOrDefault(), unit.Level);
        return true;
    }

    private bool TryTitle(Unit unit)
    {
        if (
            !slot.AwaitsTitle
            || unit.Number is not null
            || AgendaPoint().IsMatch(InlineText.Of(unit.Text.Text))
            || unit.Text.Text.Length > 200
            || PeopleReader.Read(unit.Text, lenient: false, several: false) is not null
        )
            return false;
        slot.SetTitle(TitleReader.Read(unit.Text));
        return true;
    }

    private bool TryRoom(Unit unit)
    {
        if (slot.Room is not null || RoomForms.Whole(unit.Text) is not { } room) return false;
        slot.Room = room;
        return true;
    }

    private bool TryFiles(Unit unit)
    {
        if (FileListReader.Whole(unit.Text, linksOnly: true) is not { } files) return false;
        slot.Files.AddRange(files);
        return true;
    }

    private bool TryPeople(Unit unit)
    {
        // The first lines right under « Orateurs : » may do without bullets.
        var announced =
            role is { Awaits: true } && unit.Kind is UnitKind.Line or UnitKind.Definition && (role.Items.Count == 0 || !unit.AfterBlank);
        if (PeopleReader.Read(unit.Text, lenient: announced, several: false) is not { } people)
            return false;
        if (announced)
            Add(role!.Items, people, unit);
        else
        {
            role = null;
            Add(slot.Items, people, unit);
        }

        return true;
    }

    // « - Mot de bienvenue : M. Jean Bigot, préfet »: an item with a title and somebody to say it.
    private bool TryTalk(Unit unit)
    {
        if (
            unit.Kind is not (UnitKind.Item or UnitKind.Line)
            || (unit.Kind == UnitKind.Line && unit.Text.Text.TrimEnd().EndsWith('.'))
            || TitleReader.Read(unit.Text) is not { Room: null, Title.Text.Length: > 0 and <= 150, Items.Count: > 0 } parts
            || !parts.Items.All(item => item is InterventionDraft)
        )
            return false;
        var draft = new InterventionDraft { At = unit.Text.At, Title = parts.Title };
        foreach (var people in parts.Items.OfType<InterventionDraft>()) draft.Take(people);
        draft.AddFiles(parts.Files);
        slot.Items.Add(draft);
        (role, talk, talkLevel) = (null, draft, unit.Level);
        return true;
    }

    private void Add(List<ItemDraft> items, List<InterventionDraft> people, Unit unit)
    {
        items.AddRange(RoleReader.Wrapped(people));
        (talk, talkLevel) = (people[^1], unit.Level);
    }

    // The points of a sitting are in it; none of them is its name.
    [GeneratedRegex(@"^(?:items?|points?)\s{1,9}[0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AgendaPoint();
}
