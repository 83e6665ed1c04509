using Oim.Typography.Rules;

namespace Oim.Typography.Tree;

/// <summary>Writes the corrections of a run back into the inlines it was read from.</summary>
internal static class RunWriter
{
    public static void Write(InlineRun run, EditList edits)
    {
        var first = 0;
        for (var at = 0; at < run.Ranges.Count; at++)
        {
            var range = run.Ranges[at];
            while (first < edits.Count && IsBefore(edits[first], range)) first++;
            if (first == edits.Count) return;
            if (range.Node is not null && edits[first].Start < range.End) Rewrite(run, at, edits, first);
        }
    }

    private static bool IsBefore(Edit edit, InlineRange range) => edit.Start < range.Start && edit.End <= range.Start;

    private static void Rewrite(InlineRun run, int at, EditList edits, int first)
    {
        var range = run.Ranges[at];
        var words = InlinePieces.TextOf(range.Node!);
        var pieces = new InlinePieces();
        var copied = range.Start;
        for (var i = first; i < edits.Count && edits[i].Start < range.End; i++)
        {
            var edit = edits[i];
            if (TouchesKept(run, at, edit)) continue;
            var start = Math.Max(edit.Start, range.Start);
            pieces.Add(words.AsSpan(copied - range.Start, start - copied), Setting.Plain);
            // An edit over several inlines puts its text into the first of them.
            if (edit.Start >= range.Start) pieces.Add(edit.Text, range.IsRaised ? Setting.Plain : edit.Setting);
            copied = Math.Min(edit.End, range.End);
        }

        pieces.Add(words.AsSpan(copied - range.Start), Setting.Plain);
        pieces.Replace(range.Node!);
    }

    /// <summary>Whether an edit would change more than it may: code, an abbreviation, a hard line break.</summary>
    private static bool TouchesKept(InlineRun run, int at, Edit edit)
    {
        for (var i = at; i >= 0 && run.Ranges[i].End > edit.Start; i--)
        {
            if (run.Ranges[i].Node is null) return true;
        }

        for (var i = at + 1; i < run.Ranges.Count && run.Ranges[i].Start < edit.End; i++)
        {
            if (run.Ranges[i].Node is null) return true;
        }

        return false;
    }
}
