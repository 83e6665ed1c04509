using Oim.Typography.Rules;

namespace Oim.Typography.Tree;

/// <summary>Writes the corrections of a run back into the inlines it was read from.</summary>
internal static class RunWriter
{
    public static void Write(InlineRun run, EditList edits)
    {
        var first = 0;
        for (var at = 0; at < run.Segments.Count; at++)
        {
            var segment = run.Segments[at];
            while (first < edits.Count && IsBefore(edits[first], segment)) first++;
            if (first == edits.Count) return;
            if (segment.Node is not null && edits[first].Start < segment.End) Rewrite(run, at, edits, first);
        }
    }

    private static bool IsBefore(Edit edit, Segment segment) => edit.Start < segment.Start && edit.End <= segment.Start;

    private static void Rewrite(InlineRun run, int at, EditList edits, int first)
    {
        var segment = run.Segments[at];
        var words = InlinePieces.TextOf(segment.Node!);
        var pieces = new InlinePieces();
        var copied = segment.Start;
        for (var i = first; i < edits.Count && edits[i].Start < segment.End; i++)
        {
            var edit = edits[i];
            if (TouchesKept(run, at, edit)) continue;
            var start = Math.Max(edit.Start, segment.Start);
            pieces.Add(words.AsSpan(copied - segment.Start, start - copied), Setting.Plain);
            // An edit over several inlines puts its text into the first of them.
            if (edit.Start >= segment.Start) pieces.Add(edit.Text, segment.IsRaised ? Setting.Plain : edit.Setting);
            copied = Math.Min(edit.End, segment.End);
        }

        pieces.Add(words.AsSpan(copied - segment.Start), Setting.Plain);
        pieces.Replace(segment.Node!);
    }

    /// <summary>Whether an edit would change more than it may: code, an abbreviation, a hard line break.</summary>
    private static bool TouchesKept(InlineRun run, int at, Edit edit)
    {
        for (var i = at; i >= 0 && run.Segments[i].End > edit.Start; i--)
        {
            if (run.Segments[i].Node is null) return true;
        }

        for (var i = at + 1; i < run.Segments.Count && run.Segments[i].Start < edit.End; i++)
        {
            if (run.Segments[i].Node is null) return true;
        }

        return false;
    }
}
