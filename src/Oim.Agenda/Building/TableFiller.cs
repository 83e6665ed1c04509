using Oim.Agenda.People;
using Oim.Agenda.Tables;
using Oim.Agenda.Text;
using Oim.Agenda.Times;
using Oim.Agenda.Words;

namespace Oim.Agenda.Building;

/// <summary>Makes slots of the rows of a table.</summary>
internal sealed class TableFiller(ProgrammeBuilder programme)
{
    private AgendaTable table = null!;
    private TimeDraft? time;
    private string? dayText;
    private string? number;

    public void Fill(AgendaTable read)
    {
        table = read;
        // A header that is not understood is kept: above its column, or beside each of its cells.
        foreach (var (index, column) in table.Columns.Index())
            if (
                !column.Header.IsEmpty
                && ColumnForms.Of(column.Header) == ColumnKind.Other
                && (column.Kind != ColumnKind.Other || !table.Rows.Any(row => IsFilled(row, index)))
            )
                programme.Note(Line(column.Header));
        var days = table.Columns.Index().Where(column => column.Item.Kind == ColumnKind.OneDay).ToList();
        if (table.Columns is [{ Kind: ColumnKind.Time, Header: { IsEmpty: false } corner }, ..] && WrittenDay.Whole(corner) is { } top)
            programme.StartDay(Line(corner), top);
        if (days.Count == 0)
            foreach (var row in table.Rows) Fill(row, only: null);
        foreach (var (index, column) in days)
        {
            programme.StartDay(Line(column.Header), WrittenDay.Whole(column.Header)!);
            foreach (
                var row in table.Rows.Where(row =>
                    IsFilled(row, index) || (index == days[0].Index && !days.Exists(day => IsFilled(row, day.Index)))
                )
            )
                Fill(row, only: index);
        }
    }

    private static bool IsFilled(IReadOnlyList<Cell> row, int index) => index < row.Count && !row[index].Text.IsEmpty;

    /// <param name="only">The column of the day that is filled, where each has its own.</param>
    private void Fill(IReadOnlyList<Cell> row, int? only)
    {
        var cells = row.Select(
                (cell, index) =>
                {
                    var (kind, header) = (index == only ? ColumnKind.Title : table.Columns[index].Kind, table.Columns[index].Header);
                    return new RowCell(Shown(cell, kind, isDay: index == only), kind, header, cell.Columns > 1);
                }
            )
            .Where(cell => !cell.Cell.IsEmpty && cell.Kind != ColumnKind.OneDay)
            .ToList();
        if (IsLonger(row, only))
        {
            Lengthen(cells);
            return;
        }

        if (cells.Count == 0)
            return;
        if (cells.Count == 1 && WrittenDay.Whole(cells[0].Cell) is { } alone)
        {
            programme.StartDay(Line(cells[0].Cell), alone);
            return;
        }

        var day = cells.Find(cell => cell.Kind == ColumnKind.Day).Cell;
        if (day.Of is not null && day.Text != dayText && WrittenDay.AtStart(day) is { } written)
        {
            dayText = day.Text;
            programme.StartDay(Line(day), written);
        }

        if (day.Of is not null && day.Text == dayText) cells.RemoveAt(cells.FindIndex(cell => cell.Kind == ColumnKind.Day));

        var newTime = TakeTime(cells) || IsAtSameTime(row, cells);
        number =
            cells.Find(cell => cell.Kind == ColumnKind.Number) is { Cell.Of: not null } numbered
            && (newTime || programme.Slot is null)
            && cells.Remove(numbered)
                ? InlineText.Of(numbered.Cell.Text)
                : null;
        var parallel = cells.Where(cell => cell.Kind == ColumnKind.Parallel).ToList();
        var title = cells.Find(cell => cell.Kind == ColumnKind.Title).Cell;
        if (parallel.Count > 0) Parallel(parallel, newTime);
        else if (newTime || programme.Slot is null || (title.Of is not null && cells.Exists(cell => cell.Kind == ColumnKind.Room)))
        {
            var lines = title.Of is null ? [] : UnitSplitter.Lines(title);
            Start(lines, row[0].Own);
            if (title.Of is not null) cells.RemoveAt(cells.FindIndex(cell => cell.Kind == ColumnKind.Title));
        }

        foreach (var (cell, kind, header, _) in cells.Where(cell => cell.Kind != ColumnKind.Parallel)) Put(cell, kind, header);
    }

    /// <param name="Cell">What of it counts in this row.</param>
    /// <param name="IsWide">It spans several columns.</param>
    private readonly record struct RowCell(TextSpan Cell, ColumnKind Kind, TextSpan Header, bool IsWide);

    // A merged cell counts once, but for a room or people of several rows, and for what is on several days.
    private static TextSpan Shown(Cell cell, ColumnKind kind, bool isDay) =>
        cell.IsBelow ? (kind is ColumnKind.Room or ColumnKind.People && !cell.IsBeside ? cell.Text : cell.Own)
        : isDay ? cell.Text
        : cell.Own;

    // The title's cell reaches down to this row: the slot lasts longer.
    private bool IsLonger(IReadOnlyList<Cell> row, int? only) =>
        programme.Slot is not null
        && row.Index().Any(cell =>
            (cell.Index == only || (only is null && table.Columns[cell.Index].Kind == ColumnKind.Title))
            && cell.Item is { IsBelow: true, Text.IsEmpty: false }
        );

    private void Lengthen(List<RowCell> cells)
    {
        if (TakeTime(cells) && programme.Slot!.Time is { StartClock: { } start } before)
            programme.Slot.Time = before with
            {
                Written = time!.EndClock is { } end
                    ? $"{InlineText.Of(start.Written.Text)} – {InlineText.Of(end.Written.Text)}"
                    : before.Written,
                EndClock = time.EndClock,
            };
        foreach (var (cell, kind, header, _) in cells.Where(cell => cell.Kind is not (ColumnKind.Room or ColumnKind.Day)))
            Put(cell, kind, header);
    }

    // Hours that reach down to this row hold for its own title too.
    private bool IsAtSameTime(IReadOnlyList<Cell> row, List<RowCell> cells) =>
        time is not null
        && cells.Exists(cell => cell.Kind == ColumnKind.Title)
        && row.Index().Any(cell => table.Columns[cell.Index].Kind == ColumnKind.Time && cell.Item.IsBelow);

    private bool TakeTime(List<RowCell> cells)
    {
        foreach (var at in cells.FindAll(cell => cell.Kind is ColumnKind.Time or ColumnKind.Start))
        {
            if (WrittenTime.AtStart(at.Cell, strict: false) is not { } start) continue;
            var end = at.Kind == ColumnKind.Start ? cells.Find(other => other.Kind == ColumnKind.End) : default;
            time = TimeDraft.Of(start);
            if (end.Cell.Of is not null && WrittenTime.AtStart(end.Cell, strict: false) is { Rest.IsEmpty: true } to)
            {
                time = TimeDraft.Of(start) with
                {
                    Written = $"{InlineText.Of(start.Written.Text)} – {InlineText.Of(to.Written.Text)}",
                    EndClock = to.Start,
                    Zone = start.Zone ?? to.Zone,
                    ZoneName = start.ZoneName ?? to.ZoneName,
                };
                cells.Remove(end);
            }

            if (time.Zone is null && ZoneForms.AtEnd(InlineText.Of(at.Header.Text)) is { } zone && !ZoneNames.IsLocal(zone))
                time = ZoneNames.Find(zone) is { } found
                    ? time with { Zone = found, ZoneName = zone }
                    : time with { UnknownZone = at.Header };
            // What follows the hours in their cell is kept.
            if (start.Rest.IsEmpty) cells.Remove(at);
            else cells[cells.IndexOf(at)] = at with { Cell = start.Rest };
            return true;
        }

        return false;
    }

    // Columns « Salle A | Salle B »: one slot in each.
    private void Parallel(List<RowCell> cells, bool newTime)
    {
        foreach (var (cell, _, header, isWide) in cells)
        {
            Start(UnitSplitter.Lines(cell), cell);
            // What fills one cell only, or several merged, is for everybody.
            if (!isWide && (cells.Count > 1 || !newTime)) programme.Slot!.Room ??= header;
        }
    }

    private void Start(List<TextSpan> lines, TextSpan place)
    {
        var first = lines.Count > 0 ? lines[0] : place.Slice(0, 0);
        // Two slots of one row begin together, but past midnight is counted for each.
        var own = time is null ? null : time with { };
        var slot = programme.StartSlot(Line(place) with { Whole = table.Unit.Whole, Number = number }, own, first);
        slot.At = (first.IsEmpty ? place : first).At;
        foreach (var line in lines.Skip(1)) programme.Fill(Line(line));
    }

    private void Put(TextSpan cell, ColumnKind kind, TextSpan header)
    {
        if (cell.End - cell.Start > Unit.Longest) programme.Note(Line(cell));
        else if (kind == ColumnKind.Room && programme.Slot is { Room: null } slot)
            slot.Room = InlineText.Bare(cell);
        else if (kind == ColumnKind.Files && FileListReader.Whole(cell, linksOnly: false) is { } files && programme.Slot is { } owner)
            owner.Files.AddRange(files);
        else if (kind == ColumnKind.People)
            People(cell, header);
        else if (kind == ColumnKind.Other && !header.IsEmpty && programme.Slot is { } labelled)
            labelled.Items.Add(new MarkdownDraft(cell, InlineText.Of(header.Text)));
        else
            foreach (var line in UnitSplitter.Lines(cell)) programme.Fill(Line(line));
    }

    private void People(TextSpan cell, TextSpan header)
    {
        // « Facilitateurs » alone says who in one word: nobody's name is missing.
        if (
            !cell.Text.Contains(':', StringComparison.Ordinal)
            && RoleLabel.AtStart(cell) is { Rest.IsEmpty: true }
            && programme.Slot is { } told
        )
        {
            told.Items.Add(new MarkdownDraft(cell));
            return;
        }

        if (RoleLabel.AtStart(header) is { HasColon: true } label && programme.Slot is { } slot)
        {
            var role = new RoleDraft(label.Kind, label.Gender, label.Plural, label.Label, null);
            foreach (var line in UnitSplitter.Lines(cell))
            {
                var people = RoleLabel.AtStart(line) is { HasColon: true }
                    ? null
                    : PeopleReader.Read(line.TrimStart('-', '•', '–'), lenient: true, several: true);
                if (people is not null)
                    role.Items.AddRange(RoleReader.Wrapped(people));
                else if (RoleLabel.AtStart(line) is not null)
                    programme.Fill(Line(line));
                else
                    MarkdownDraft.Append(role.Items, line);
            }

            if (role.Items.Count > 0) slot.Items.Add(role);
        }
        else
            foreach (var line in UnitSplitter.Lines(cell)) programme.Fill(Line(line));
    }

    private static Unit Line(TextSpan text) => new(UnitKind.Line, 0, text, text);
}
