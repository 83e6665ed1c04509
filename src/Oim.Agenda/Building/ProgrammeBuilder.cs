using Oim.Agenda.Checking;
using Oim.Agenda.People;
using Oim.Agenda.Tables;
using Oim.Agenda.Text;
using Oim.Agenda.Times;
using Oim.Agenda.Words;

namespace Oim.Agenda.Building;

/// <summary>Takes units one by one and puts each in its day and slot. What it does not understand stays where it is, as text.</summary>
internal sealed class ProgrammeBuilder(AgendaContext context, AgendaShape shape)
{
    private const int NoHeading = 7;

    private readonly DayDates dates = new(context);
    private readonly List<DayDraft> days = [];
    private readonly List<ItemDraft> preamble = [];
    private readonly List<ItemDraft> closing = [];
    private DayDraft? day;
    private bool afterDays;
    private SlotFiller? filler;
    private SlotDraft? several;

    public string? Title { get; set; }

    public SlotDraft? Slot => filler?.Slot;

    public IReadOnlyList<DayDraft> Days => days;

    public void Accept(Unit unit)
    {
        if (unit.Kind == UnitKind.Opaque || (unit.Kind != UnitKind.Table && unit.IsLong)) Note(unit);
        else if (unit.Kind == UnitKind.Table) AcceptTable(unit);
        else
            foreach (var part in UnitSplitter.Split(unit)) AcceptPart(part);
    }

    public void AcceptPart(Unit unit)
    {
        if (unit.Text.IsEmpty || TryDay(unit) || TrySlot(unit) || TryParallel(unit))
            return;
        var below =
            unit.Kind != UnitKind.Heading
            || filler is { Slot.Unit: { Kind: UnitKind.Heading } heading } && unit.Level > heading.Level
            || RoleLabel.AtStart(unit.Text) is { HasColon: true };
        if (filler is not null && below && !IsSibling(unit) && filler.Accept(unit))
            return;
        if (unit.Kind == UnitKind.Heading)
            AcceptHeading(unit);
        else if (IsSibling(unit))
            StartSlot(unit, null, unit.Text);
        else
            Note(unit);
    }

    public Programme Build()
    {
        var clock = new DayClock(context);
        var overlaps = new Overlaps(context);
        foreach (var one in days)
        {
            clock.Set(one);
            overlaps.Check(one);
            EmptyRoles.Check(one, context);
        }

        Anchors.Set(days);
        return new(Title, [.. Texts(preamble)], [.. days.Select(one => one.Build())], [.. Texts(closing)]);
    }

    private static IEnumerable<MarkdownBlock> Texts(IEnumerable<ItemDraft> items) =>
        items.OfType<MarkdownDraft>().Select(text => text.BuildBlock());

    private bool TryDay(Unit unit)
    {
        if (
            unit.Kind == UnitKind.Heading
                ? AgendaShape.IsTimed(unit) && WrittenDay.AtStart(unit.Text) is not { Date: not null }
                : WrittenTime.AtStart(unit.Text, strict: true) is not null
        )
            return false;
        var isOuter = unit.Kind == UnitKind.Heading && (day is null || unit.Level <= day.Level);
        var written =
            unit.Kind == UnitKind.Heading
                ? WrittenDay.AtStart(unit.Text) ?? (isOuter ? WrittenDay.Inside(unit.Text) : null)
                : WrittenDay.Whole(unit.Text) ?? WithSlot(unit);
        if (written is null || (written is { Date: null, Ordinal: null } && WrittenDay.Whole(unit.Text) is null))
            return false;
        // Inside a slot, an item that is a date belongs to the slot's text.
        if (
            unit.Kind == UnitKind.Item
            && filler is { Slot.Unit: var slot }
            && (slot.Kind == UnitKind.Item ? unit.Level > slot.Level : slot.Kind == UnitKind.Heading)
        )
            return false;
        StartDay(unit, written);
        return true;
    }

    // « Lundi 4 juin 2009 – 14h00 : Séance 1 »
    private WrittenDay? WithSlot(Unit unit) =>
        WrittenDay.AtStart(unit.Text) is { Date: not null } day && SlotIn(day) is not null ? day : null;

    // « Lundi 4 mai, 10 heures – 13 heures » is a sitting where nothing else has hours; elsewhere, how long the day is.
    private WrittenTime? SlotIn(WrittenDay day) =>
        WrittenTime.AtStart(day.Rest, strict: true) is { } time && (!time.Rest.IsEmpty || (time.Range && !shape.HasTimes)) ? time : null;

    public void StartDay(Unit unit, WrittenDay written)
    {
        var hasSlot = SlotIn(written) is not null;
        if (hasSlot)
            written = written with { Title = (written.Title with { End = written.Rest.Start }).TrimEnd('–', '—', '-', ':', ',', '*', '_') };
        var date = dates.Find(written, days.Count > 0 ? days[^1].Date : null);
        filler = null;
        if (days is [{ Date: null, Title.Length: 0 } first] && date > context.FirstDay) days[0] = Dated(first, context.FirstDay);
        var told = date is not null && date == day?.Date && (hasSlot || written.Part is not null);
        if (told && !hasSlot) Note(unit);
        else if (!told)
        {
            if (date is not null && days.Find(other => other.Date == date) is { } twin)
                context.Report(AgendaFaultKind.DuplicateDay, written.At.At, [DayDates.Show(date.Value), $"{twin.At.Line}"]);
            day = new(
                date,
                InlineText.Of(written.Title.Text),
                written.Label(),
                written.Title.At,
                unit.Kind == UnitKind.Heading ? unit.Level : NoHeading
            );
            // What was thought to come after the last day did not.
            if (days.Count > 0) days[^1].Items.AddRange(closing);
            closing.Clear();
            days.Add(day);
        }

        afterDays = false;
        if (!hasSlot) return;
        AcceptPart(unit with { Kind = UnitKind.Line, Text = written.Rest, Whole = written.Rest });
        // A day that is told again with each of its slots is theirs, not another day.
        if (told && Slot?.Time is { } time)
            Slot.Time = new($"{InlineText.Of(written.Title.Text)} {time.Written}", time.StartClock, time.EndClock, time.At);
    }

    private static DayDraft Dated(DayDraft draft, DateOnly date)
    {
        var dated = draft with { Date = date };
        dated.Items.AddRange(draft.Items.Except(dated.Items));
        return dated;
    }

    private bool TrySlot(Unit unit)
    {
        var strict = unit.Kind is UnitKind.Line or UnitKind.Definition;
        var time = WrittenTime.AtStart(unit.Text, strict)
            ?? (
                unit.Kind is UnitKind.Heading or UnitKind.Item && filler?.InRole(unit) != true
                    ? WrittenTime.AtEnd(unit.Text) ?? WrittenTime.Inside(unit.Text)
                : unit.Kind == UnitKind.Line ? WrittenTime.AtLineEnd(unit.Text)
                : null
            );
        if (time is null)
            return false;
        if (filler is not null && filler.AcceptTimed(unit, time))
            return true;
        StartSlot(unit, new(time), time.Rest, time.Aside);
        return true;
    }

    // « Ateliers parallèles », and under it « Atelier A (salle 2) : … »: each is a slot at the same time.
    private bool TryParallel(Unit unit)
    {
        if (filler is null || !ParallelForms.IsOne(InlineText.Of(unit.Text.Text))) return false;
        var whole = ParallelForms.AreSeveral(filler.Slot.Title.Text) ? filler.Slot : several;
        if (whole?.Time is not { } time || unit.Kind == UnitKind.Heading && unit.Level <= whole.Unit.Level) return false;
        StartSlot(unit, new(time.Written, time.StartClock, time.EndClock, time.At), unit.Text);
        several = whole;
        return true;
    }

    public SlotDraft StartSlot(Unit unit, TimeDraft? time, Passage title, Passage? aside = null)
    {
        if (day is null || afterDays) EnsureDay(unit);
        var slot = new SlotDraft(unit, time, unit.Text.At) { CommonRoom = day!.Room };
        slot.SetTitle(TitleReader.Read(title, aside));
        day.Items.Add(slot);
        filler = new(slot);
        several = null;
        return slot;
    }

    private void EnsureDay(Unit unit)
    {
        afterDays = false;
        if (days.Count > 0)
        {
            day = days[^1];
            day.Items.AddRange(closing);
            closing.Clear();
            return;
        }

        day = new(context.FirstDay == context.LastDay ? context.FirstDay : null, "", null, unit.Text.At, NoHeading);
        days.Add(day);
    }

    private bool IsSibling(Unit unit)
    {
        if (
            unit.Kind != UnitKind.Item
            || !shape.IsSlotItem(unit)
            || (filler is not null && (filler.Slot.Unit.Kind != UnitKind.Item || unit.Level > filler.Slot.Unit.Level))
        )
            return false;
        var text = InlineText.Of(unit.Text.Text);
        if (!shape.HasTimes)
            return PeopleReader.Read(unit.Text, lenient: false, several: false) is null;
        return text.Split(' ').Length <= 12
            && SlotKinds.Of(text) != SlotKind.Other
            && RoleLabel.AtStart(unit.Text) is null
            && PeopleReader.Read(unit.Text, lenient: false, several: false) is null;
    }

    private void AcceptHeading(Unit unit)
    {
        filler = null;
        if (day is not null && unit.Level <= day.Level && day.Level != NoHeading && !shape.IsSlotLevel(unit))
            (day, afterDays) = (null, true);
        if (day is not null)
            day.Room = null;
        var text = InlineText.Of(unit.Text.Text);
        var room = RoomForms.Whole(unit.Text);
        if (
            room is null
            && (day is not null || days.Count == 0)
            && !Dayparts.Is(text)
            && (day is not null || shape.IsSlotLevel(unit) || shape.HasTimes)
            && (shape.IsSlotLevel(unit) || (day is not null && SlotKinds.Of(text) != SlotKind.Other && shape.HasTimes))
        )
        {
            StartSlot(unit, null, unit.Text);
            return;
        }

        Note(unit);
        if (room is not null && day is not null) day.Room = room;
    }

    private void AcceptTable(Unit unit)
    {
        if (TableReader.Read(unit) is { } table) new TableFiller(this).Fill(table);
        else Note(unit);
    }

    public void Note(Unit unit)
    {
        if (filler is not null) filler.Note(unit);
        else MarkdownDraft.Append(afterDays ? closing : day?.Items ?? preamble, unit.Whole);
    }

    /// <summary>Puts a unit under the open slot.</summary>
    public void Fill(Unit unit)
    {
        if (filler is null || !filler.Accept(unit)) Note(unit);
    }
}
