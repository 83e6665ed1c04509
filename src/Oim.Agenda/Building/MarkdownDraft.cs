using Oim.Agenda.Text;

namespace Oim.Agenda.Building;

/// <summary>Text kept as it is. It grows while nothing but white space parts it from what follows.</summary>
/// <param name="label">The header of the column it stood in.</param>
internal sealed class MarkdownDraft(TextSpan span, string? label = null) : ItemDraft
{
    private TextSpan span = span;

    public bool TryExtend(TextSpan next)
    {
        if (next.Start < span.End || !span.Of.Source.AsSpan(span.End, next.Start - span.End).IsWhiteSpace()) return false;
        span = span with { End = next.End };
        return true;
    }

    /// <summary>Adds to the last item when that is text right before.</summary>
    public static void Append<T>(List<T> items, TextSpan span)
        where T : ItemDraft
    {
        if (span.Trim().IsEmpty || (items.Count > 0 && items[^1] is MarkdownDraft last && last.TryExtend(span))) return;
        items.Add((T)(ItemDraft)new MarkdownDraft(span));
    }

    public override AgendaItem Build() => BuildBlock();

    public MarkdownBlock BuildBlock()
    {
        var text = span.Of;
        // White space at the end is dropped; at the start only blank lines are, and the indentation all lines share.
        var whole = span.TrimEnd();
        var start = whole.TrimStart().Start;
        var lineStart = text.LineStart(text.LineOf(start));
        if (lineStart >= whole.Start) start = lineStart;
        var lines = Enumerable
            .Range(text.LineOf(start), text.LineOf(whole.End) - text.LineOf(start) + 1)
            .Select(line => new TextSpan(text, Math.Max(start, text.LineStart(line)), Math.Min(whole.End, text.LineEnd(line))))
            .ToList();
        var filled = lines.Where(line => !string.IsNullOrWhiteSpace(line.Text));
        var shared = start == lineStart ? filled.Select(line => Indent(line.Text)).DefaultIfEmpty().Min() : 0;
        lines = text.IsFromHtml(start, whole.End)
            ? [.. lines.Select(line => line.From(line.Text.Length - line.Text.TrimStart().Length))]
            : [.. lines.Select(line => line.From(shared))];
        var markdown = string.Join('\n', lines.Select(line => line.Text));
        return new(label is null ? markdown : $"**{label}** : {markdown}", lines[0].At.Line, lines[0].At.Column)
        {
            LineStarts = [.. lines.Select(line => (line.At.Line, line.At.Column))],
        };
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ', '\t').Length;
}
