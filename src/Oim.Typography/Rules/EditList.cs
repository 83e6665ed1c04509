using System.Text;

namespace Oim.Typography.Rules;

/// <summary>
/// The corrections of one passage, in order and without overlap: where two rules want the same characters, the first keeps them.
/// </summary>
internal sealed class EditList
{
    private readonly List<Edit> edits = [];

    public int Count => edits.Count;

    public Edit this[int index] => edits[index];

    public void Clear() => edits.Clear();

    public void Add(Edit edit)
    {
        if (
            edits.Count > 0
            && edits[^1] is var last
            && (edit.Start < last.End || (edit.Length == 0 && last.Length == 0 && edit.Start == last.Start))
        )
            return;
        edits.Add(edit);
    }

    /// <summary>Leaves as it was typed what a correction was about.</summary>
    public void TakeBack(int index) => edits[index] = edits[index] with { IsTakenBack = true };

    /// <summary>Forgets what was taken back.</summary>
    public void Settle() => edits.RemoveAll(edit => edit.IsTakenBack);

    /// <summary>A corrected part of a text. A correction over several parts stands in the first of them.</summary>
    public string ApplyTo(string text, int start, int length)
    {
        var (result, copied, end) = (new StringBuilder(length + 16), start, start + length);
        foreach (var edit in edits)
        {
            if (edit.End < start || edit.Start >= end) continue;
            var from = Math.Max(edit.Start, copied);
            result.Append(text, copied, from - copied);
            if (edit.Start >= start) result.Append(edit.Text);
            copied = Math.Clamp(edit.End, from, end);
        }

        return result.Append(text, copied, end - copied).ToString();
    }

    /// <summary>The corrected text, without markup; the same string when nothing changes.</summary>
    public string ApplyTo(string text)
    {
        StringBuilder? result = null;
        var copied = 0;
        foreach (var edit in edits)
        {
            if (text.AsSpan(edit.Start, edit.Length).SequenceEqual(edit.Text)) continue;
            result ??= new(text.Length + 16);
            result.Append(text, copied, edit.Start - copied).Append(edit.Text);
            copied = edit.End;
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }
}
