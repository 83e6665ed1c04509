using Oim.Site.Features.Events.Agenda.Times;
using Oim.Site.Features.Events.Agenda.Words;

namespace Oim.Site.Features.Events.Agenda.Text;

/// <summary>
/// Tells a line that an editor's window wrapped from a line that is its own. Markdown joins both; in an agenda
/// « 9 h 30 Pause » under a line, or « Débat général » right under a list, was meant to stand alone.
/// </summary>
internal static class WrappedLines
{
    private const int ShortestWrapped = 60;

    public static bool Continues(Unit open, string before, string line)
    {
        if (open.Text.IsEmpty || before.EndsWith("  ", StringComparison.Ordinal) || before.EndsWith('\\') || before.TrimEnd().EndsWith("<br>", StringComparison.OrdinalIgnoreCase)) return false;
        var start = line.TrimStart();
        if (StartsSomething(start, before)) return false;
        if (char.IsLower(start[0]) || start[0] is ',' or ';' or ')' or '»') return true;
        if (before.TrimEnd()[^1] is ')' or ':' or ';' or '.' or '!' or '?') return IsProse(open.Text.Text) && !IsProperlyShort(before);
        return !IsProperlyShort(before);
    }

    private static bool IsProperlyShort(string before) => before.TrimEnd().Length < ShortestWrapped;

    // Sentences of a paragraph follow one another on wrapped lines.
    private static bool IsProse(string text) => text.Length > 2 * ShortestWrapped || text.TrimEnd()[^1] is '.' or '!' or '?';

    private static bool StartsSomething(string line, string before)
    {
        var passage = new Passage(new(line, 1), 0, line.Length);
        return (WrittenTime.AtStart(passage, strict: true) is { } && !char.IsLetter(before.TrimEnd()[^1]))
            || WrittenTime.AtStart(passage, strict: true) is { Range: true }
            || (WrittenTime.AtStart(passage, strict: true) is { } && IsProperlyShort(before))
            || RoleLabel.AtStart(passage) is { HasColon: true }
            || (RoleLabel.AtStart(passage) is { } label && label.Rest.Trim().IsEmpty)
            || WrittenDay.Whole(passage) is { };
    }
}
