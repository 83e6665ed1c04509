using System.Text;

namespace Oim.Content.Markup.Typography;

/// <summary>The corrections of one passage, in order and without overlap: where two rules want the same characters, the first keeps them.</summary>
internal sealed class EditList
{
    private readonly List<Edit> edits = [];

    public int Count => edits.Count;

    public Edit this[int index] => edits[index];

    public void Clear() => edits.Clear();

    public void Add(Edit edit)
    {
        if (edits.Count > 0 && edits[^1] is var last && (edit.Start < last.End || (edit.Length == 0 && last.Length == 0 && edit.Start == last.Start))) return;
        edits.Add(edit);
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
