namespace Oim.Agenda.Text;

/// <summary>Cuts a span at separators that stand outside brackets, guillemets and links.</summary>
internal static class Splitting
{
    /// <param name="separator">The length of the separator at an offset of the text; 0 when there is none.</param>
    public static List<TextSpan> Split(TextSpan span, Func<string, int, int> separator)
    {
        var text = span.Text;
        var pieces = new List<TextSpan>();
        var (from, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '[' or '«' or '“') depth++;
            else if (text[i] is ')' or ']' or '»' or '”' && depth > 0) depth--;
            if (depth > 0 || separator(text, i) is not (> 0 and var length)) continue;
            pieces.Add(span.Slice(from, i));
            from = i + length;
            i = from - 1;
        }

        pieces.Add(span.From(from));
        return pieces;
    }

    public static List<TextSpan> At(TextSpan span, char separator) => Split(span, (text, at) => text[at] == separator ? 1 : 0);

    /// <summary>The offset of the bracket that opens what the last one closes; -1 when the text does not end with a bracket.</summary>
    public static int LastBracket(string text)
    {
        if (text.Length == 0 || text[^1] != ')') return -1;
        var depth = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] == ')') depth++;
            else if (text[i] == '(' && --depth == 0) return i > 0 && text[i - 1] == ']' ? -1 : i;
        }

        return -1;
    }
}
