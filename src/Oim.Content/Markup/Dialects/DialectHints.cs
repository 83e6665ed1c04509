using Oim.Content.Diagnostics;

namespace Oim.Content.Markup.Dialects;

/// <summary>What was read otherwise than it is written. A page says each thing once, at its first line, and how often.</summary>
internal sealed class DialectHints
{
    private readonly Dictionary<DiagnosticRule, (int Line, string Example, int Count)> found = [];

    /// <param name="line">From 0, in the text.</param>
    public void Add(DiagnosticRule rule, int line, string example)
    {
        var first = found.TryGetValue(rule, out var before) ? before : (Line: line, Example: example, Count: 0);
        found[rule] = (Math.Min(first.Line, line), line < first.Line ? example : first.Example, first.Count + 1);
    }

    public void Report(MarkupContext context)
    {
        foreach (var (rule, (line, example, count)) in found)
            context.Report(rule, new(context.FirstLine + line, 1), [Short(example), Times(count)]);
    }

    private static string Short(string example)
    {
        example = example.Trim().ReplaceLineEndings(" ");
        return example.Length <= 60 ? example : example[..59] + "…";
    }

    private static string Times(int count) =>
        count == 1 ? "" : Wording.Phrase($" ({count} fois dans la page)", $" ({count} times in the page)");
}
