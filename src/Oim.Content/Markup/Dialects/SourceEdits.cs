using System.Text;
using Oim.Content.Diagnostics;

namespace Oim.Content.Markup.Dialects;

/// <summary>
/// A form of another tool, or a slip, that is read otherwise than it is written: what to tell the editor, if the edit is made.
/// </summary>
/// <param name="IsToldEach">Whether each has a message of its own; the others are told together, at their first place.</param>
internal sealed record Slip(DiagnosticRule Rule, int At, string Example, bool IsToldEach = false);

/// <summary>
/// What the dialects would have written instead. Edits are made all at once; one in a place that an earlier one has taken is not made, so
/// that a dialect needs to know no other.
/// </summary>
internal sealed class SourceEdits(MarkdownSource source)
{
    private readonly List<Edit> edits = [];

    private sealed record Edit(int Order, int Start, int End, string Text, Slip? Slip);

    /// <param name="end">Behind the last sign that goes; <paramref name="start"/> itself to put the text in between.</param>
    public void Replace(int start, int end, string text, Slip? slip = null) => edits.Add(new(edits.Count, start, end, text, slip));

    /// <summary>Takes out some text, but not its line breaks.</summary>
    public void Remove(int start, int end, Slip? slip = null) =>
        Replace(start, end, new('\n', source.Text.AsSpan(start, end - start).Count('\n')), slip);

    public void ReplaceLine(int line, string text) => Replace(source.StartOf(line), source.EndOf(line), text);

    /// <summary>The text that Markdown is to read, where its places were, and what was read otherwise than it is written.</summary>
    public (string Text, SourceMap Map, IEnumerable<Slip> Slips) Apply()
    {
        if (edits.Count == 0) return (source.Text, new(source, []), []);
        var kept = Kept();
        var text = new StringBuilder(source.Text.Length + 64);
        var places = new List<SourceMap.Piece>(kept.Count);
        var from = 0;
        foreach (var edit in kept)
        {
            text.Append(source.Text, from, edit.Start - from);
            places.Add(new(edit.Start, edit.End, text.Length, text.Length + edit.Text.Length));
            text.Append(edit.Text);
            from = edit.End;
        }

        text.Append(source.Text, from, source.Text.Length - from);
        return (text.ToString(), new(source, places), kept.Select(edit => edit.Slip).OfType<Slip>().Distinct());
    }

    private List<Edit> Kept()
    {
        var kept = new List<Edit>(edits.Count);
        foreach (var edit in edits.OrderBy(edit => edit.Start))
        {
            while (kept.Count > 0 && kept[^1].End > edit.Start && kept[^1].Order > edit.Order) kept.RemoveAt(kept.Count - 1);
            if (kept.Count == 0 || kept[^1].End <= edit.Start) kept.Add(edit);
        }

        return kept;
    }
}
