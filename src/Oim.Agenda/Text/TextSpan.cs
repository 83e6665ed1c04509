using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Oim.Agenda.Text;

/// <summary>A piece of an agenda's text. It is never copied, so that its place stays known.</summary>
internal readonly record struct TextSpan(AgendaText Of, int Start, int End)
{
    public string Text => Of.Source[Start..End];

    public bool IsEmpty => Start >= End;

    public Position At => Of.At(Start);

    /// <summary>The piece between two offsets of <see cref="Text"/>.</summary>
    public TextSpan Slice(int from, int to) => new(Of, Math.Min(Start + from, End), Math.Min(Start + to, End));

    public TextSpan From(int from) => Slice(from, End - Start);

    public TextSpan Slice(Capture capture) => Slice(capture.Index, capture.Index + capture.Length);

    public TextSpan Trim(params ReadOnlySpan<char> more)
    {
        var (start, end) = (Start, End);
        while (start < end && IsTrimmed(Of.Source[start], more)) start++;
        while (end > start && IsTrimmed(Of.Source[end - 1], more)) end--;
        return this with { Start = start, End = end };
    }

    public TextSpan TrimStart(params ReadOnlySpan<char> more)
    {
        var start = Start;
        while (start < End && IsTrimmed(Of.Source[start], more)) start++;
        return this with { Start = start };
    }

    public TextSpan TrimEnd(params ReadOnlySpan<char> more)
    {
        var end = End;
        while (end > Start && IsTrimmed(Of.Source[end - 1], more)) end--;
        return this with { End = end };
    }

    /// <summary>Without the pictographs it starts with.</summary>
    public TextSpan TrimPictographs()
    {
        var at = TrimStart();
        if (at.IsEmpty || !IsPictograph(Of.Source, at.Start, out var length))
            return this;
        while (at.Start < End && (IsPictograph(Of.Source, at.Start, out length) || Of.Source[at.Start] is '\uFE0F' or '\u200D'))
            at = at with { Start = at.Start + Math.Max(1, length) };
        return at.TrimStart().TrimPictographs();
    }

    public static bool StartsWithPictograph(string text) => IsPictograph(text, 0, out _);

    private static bool IsPictograph(string text, int at, out int length)
    {
        var found = Rune.TryGetRuneAt(text, at, out var rune);
        length = found ? rune.Utf16SequenceLength : 1;
        return found
            && rune.Value > 0x2000
            && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol
            && rune.Value > 0x2000;
    }

    private static bool IsTrimmed(char c, ReadOnlySpan<char> more) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' || more.Contains(c);
}
