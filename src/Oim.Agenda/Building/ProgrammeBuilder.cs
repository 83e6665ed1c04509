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
    private readonly DayLines lines = new(shape);
    private readonly List<DayDraft> days = [];
    private readonly Dictionary<DateOnly, int> firstLines = [];
    private readonly List<ItemDraft> preamble = [];
    private readonly List<ItemDraft> closing = [];
    private DayDraft? day;
    private bool afterDays;
    private SlotFiller? filler;
    private SlotDraft? several;

    public string? Title { get; private set; }

    /// <summary>Takes the heading that opens the agenda.</summary>
    public void Open(Unit heading)
    {
        Title = InlineText.Of(heading.Text.Text);
        foreach (var link in FileListReader.LinksWritten(heading.Text)) preamble.Add(new MarkdownDraft(link));
        if (ZoneForms.Stated(Title) is { } zone) context.State(zone, heading.Text);
    }

    public SlotDraft? Slot => filler?.Slot;

    public void Accept(Unit unit)
    {
        if (unit.Kind == UnitKind.Opaque && unit.Whole is var whole)
            foreach (var table in whole.Of.UnreadTables.Where(at => at >= whole.Start && at < whole.End))
                context.Report(AgendaFaultKind.UnreadTable, whole.Of.At(table));
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

        AnchorNames.Set(days);
        return new(Title, [.. Texts(preamble)], [.. days.Select(one => one.Build())], [.. Texts(closing)]);
    }

    private static IEnumerable<MarkdownBlock> Texts(IEnumerable<ItemDraft> items) =>
        items.OfType<MarkdownDraft>().Select(text => text.BuildBlock());

    private bool TryDay(Unit unit)
    {
        if (lines.Read(unit, day, filler?.Slot.Unit) is not { } written) return false;
        StartDay(unit, written);
        return true;
    }

    public void StartDay(Unit unit, WrittenDay written)
    {
        var hasSlot = lines.SlotIn(written) is not null;
        if (hasSlot)
            written = written with { Title = (written.Title with { End = written.Rest.Start }).TrimEnd('–', '—', '-', ':', ',', '*', '_') };
        var date = dates.Find(written, days.Count > 0 ? days[^1].Date : null);
        filler = null;
        if (days is [{ Date: null, Title.Length: 0 } first] && date > context.FirstDay) days[0] = first with { Date = context.FirstDay };
        var told = date is not null && date == day?.Date && (hasSlot || written.Part is not null);
        if (told && !hasSlot) Note(unit);
        else if (!told) AddDay(unit, written, date);
        afterDays = false;
        if (!hasSlot) return;
        AcceptPart(unit with { Kind = UnitKind.Line, Text = written.Rest, Whole = written.Rest });
        // A day that is told again with each of its slots is theirs, not another day.
        if (told && Slot?.Time is { } time)
            Slot.Time = time with { Written = $"{InlineText.Of(written.Title.Text)} {time.Written}" };
    }

    private void AddDay(Unit unit, WrittenDay written, DateOnly? date)
    {
        if (date is { } known && !firstLines.TryAdd(known, written.Title.At.Line))
            context.Report(AgendaFaultKind.DuplicateDay, written.At.At, DayDates.Show(known), $"{firstLines[known]}");
        var level = unit.Kind == UnitKind.Heading ? unit.Level : NoHeading;
        var title = InlineText.Of(written.Title.Text);
        day = new(date, title, written.Label(), written.Title.At, level);
        if (ZoneForms.Stated(title) is { } zone && context.IsKnown(zone, written.Title)) day.Zone = zone;
        // What was thought to come after the last day did not.
        if (days.Count > 0) days[^1].Items.AddRange(closing);
        closing.Clear();
        days.Add(day);
        // A heading is shown as words: what it links to stands below it.
        foreach (var link in FileListReader.LinksWritten(written.Title)) day.Items.Add(new MarkdownDraft(link));
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
        StartSlot(unit, TimeDraft.Of(time), time.Rest, time.Aside);
        return true;
    }

    // « Ateliers parallèles », and under it « Atelier A (salle 2) : … »: each is a slot at the same time.
    private bool TryParallel(Unit unit)
    {
        if (filler is null || !ParallelForms.IsOne(InlineText.Of(unit.Text.Text))) return false;
        var whole = ParallelForms.AreSeveral(filler.Slot.Title.Text) ? filler.Slot : several;
        if (whole?.Time is not { } time || unit.Kind == UnitKind.Heading && unit.Level <= whole.Unit.Level) return false;
        StartSlot(unit, time with { }, unit.Text);
        several = whole;
        return true;
    }

    public SlotDraft StartSlot(Unit unit, TimeDraft? time, TextSpan title, TextSpan? aside = null)
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
        if (filler is null && ZoneForms.Stated(InlineText.Of(unit.Text.Slice(0, 300).Text)) is { } zone) StateZone(zone, unit.Text);
        if (filler is not null) filler.Note(unit);
        else MarkdownDraft.Append(afterDays ? closing : day?.Items ?? preamble, unit.Whole);
    }

    // Before the first slot of a day it is the day's; before all days, everybody's.
    private void StateZone(string zone, TextSpan at)
    {
        if (day is null) context.State(zone, at);
        else if (context.IsKnown(zone, at)) day.Zone = zone;
    }

    /// <summary>Puts a unit under the open slot.</summary>
    public void Fill(Unit unit)
    {
        if (filler is null || !filler.Accept(unit)) Note(unit);
    }
}
