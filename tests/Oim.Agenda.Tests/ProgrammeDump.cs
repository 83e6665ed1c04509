using System.Globalization;
using System.Text;

namespace Oim.Agenda.Tests;

/// <summary>A programme in few lines, to be read and compared.</summary>
internal static class ProgrammeDump
{
    public static string Of(Programme programme)
    {
        var dump = new StringBuilder();
        if (programme.Title is { } title) Line(dump, 0, $"# {title}");
        foreach (var block in programme.Preamble) Item(dump, 0, block);
        foreach (var day in programme.Days)
        {
            Line(
                dump,
                0,
                $"== {day.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?"} #{day.Anchor} « {day.Title} »"
                    + After(" label « ", day.Label, " »")
            );
            foreach (var item in day.Items)
                Item(dump, 1, item);
        }

        if (programme.Closing.Count > 0) Line(dump, 0, "== closing");
        foreach (var block in programme.Closing) Item(dump, 0, block);
        return dump.ToString();
    }

    private static void Item(StringBuilder dump, int depth, AgendaItem item)
    {
        switch (item)
        {
            case AgendaSlot slot:
                Line(
                    dump,
                    depth,
                    After("", slot.Number, " ")
                        + $"{Time(slot.Time)} {slot.Kind} « {slot.Title.Text} »{Markdown(slot.Title)}{After(" @ ", slot.Room)}"
                        + $"{Files(slot.Files)} #{slot.Anchor}"
                );
                foreach (var inner in slot.Items)
                    Item(dump, depth + 1, inner);
                break;
            case RoleBlock role:
                Line(dump, depth, $"{role.Kind} {role.Gender}{(role.Plural ? " plural" : "")} « {role.Label} »");
                foreach (var inner in role.Items) Item(dump, depth + 1, inner);
                break;
            case Intervention talk:
                Line(
                    dump,
                    depth,
                    $"- {(talk.Time is { } time ? Time(time) + " " : "")}"
                        + (talk.Title is { } title ? $"« {title.Text} »{Markdown(title)} " : "")
                        + string.Join(" + ", talk.People.Select(Person))
                        + (talk.Files.Count > 0 ? " common" : "")
                        + Files(talk.Files)
                );
                foreach (var note in talk.Notes)
                    Item(dump, depth + 1, note);
                break;
            case MarkdownBlock markdown:
                Line(
                    dump,
                    depth,
                    $"{markdown.Line}:{markdown.Column}| {Short(markdown.Markdown).Replace("\n", "⏎", StringComparison.Ordinal)}"
                );
                break;
        }
    }

    private static string Person(Person person) =>
        After("<", person.Address, "> ")
        + person.Name
        + After(" → ", person.Page?.Target)
        + After(" | f: ", person.Function)
        + After(" | o: ", person.Organisation)
        + After(" | ", person.Country, person.CountryName is null ? "" : $" {person.CountryName}")
        + After(" | n: ", person.Note)
        + (person.Links.Count > 0 ? " links" : "")
        + Files(person.Links)
        + Files(person.Files);

    /// <summary>A word with what goes around it, or nothing.</summary>
    private static string After(string before, string? word, string after = "") => word is null ? "" : before + word + after;

    private static string Short(string markdown) => markdown.Length > 70 ? $"{markdown[..60]} … [{markdown.Length}]" : markdown;

    private static string Files(IReadOnlyList<AgendaFile> files) =>
        files.Count == 0
            ? ""
            : $" [{string.Join(", ", files.Select(file => file.Target is { } target ? $"{file.Label} → {target}" : file.Label))}]";

    private static string Markdown(AgendaTitle title) => title.Markdown is { } markdown ? $" md « {markdown} »" : "";

    private static string Time(SlotTime? time) => Hours(time) + (time?.Zone is null ? "" : $" [{time.Written}]");

    private static string Hours(SlotTime? time) =>
        time is null
            ? "--:--"
            : Clock(time.Start, time.StartDay > 0)
                + "–"
                + (time.End is null ? $"({Clock(time.EffectiveEnd, time.EffectiveEndDay > 0)})" : Clock(time.End, time.EndDay > 0));

    private static string Clock(TimeOnly? time, bool nextDay) =>
        (time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "?") + (nextDay ? "+1" : "");

    private static void Line(StringBuilder dump, int depth, string text) => dump.Append(' ', depth * 2).Append(text).Append('\n');
}
