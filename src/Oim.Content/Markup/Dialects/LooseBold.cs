namespace Oim.Content.Markup.Dialects;

/// <summary><c>** gras **</c>: the spaces go outside, and what was meant bold is.</summary>
internal static class LooseBold
{
    public static void Find(MarkdownSource source, SourceEdits edits)
    {
        var text = source.Text;
        if (!text.Contains("** ", StringComparison.Ordinal) && !text.Contains(" **", StringComparison.Ordinal)) return;
        for (var i = 0; i < source.LineCount; i++)
        {
            // Code is looked for only where something may be amiss.
            var marks = Marks(source, i);
            if (marks.Count % 2 == 0 && !Pairs(marks).Any(pair => IsLoose(text, pair))) continue;
            marks.RemoveAll(source.IsCode);
            if (marks.Count % 2 == 0) Mend(source, marks, edits);
        }
    }

    private static void Mend(MarkdownSource source, List<int> marks, SourceEdits edits)
    {
        Slip? slip = null;
        foreach (var (open, close) in Pairs(marks))
        {
            var inner = source.Text.AsSpan((open + 2)..close);
            if (inner.IsWhiteSpace() || !IsLoose(source.Text, (open, close))) continue;
            slip ??= new(MarkupRules.LooseBold, open, source.Text[open..(close + 2)]);
            var (before, after) = (inner.Length - inner.TrimStart().Length, inner.Length - inner.TrimEnd().Length);
            edits.Replace(open, open + 2 + before, $"{inner[..before]}**", slip);
            edits.Replace(close - after, close + 2, $"**{inner[^after..]}", slip);
        }
    }

    private static IEnumerable<(int Open, int Close)> Pairs(List<int> marks)
    {
        for (var i = 0; i + 1 < marks.Count; i += 2) yield return (marks[i], marks[i + 1]);
    }

    private static bool IsLoose(string text, (int Open, int Close) pair) =>
        pair.Open + 2 < pair.Close && (char.IsWhiteSpace(text[pair.Open + 2]) || char.IsWhiteSpace(text[pair.Close - 1]));

    /// <summary>Pairs of asterisks in a line; runs of three and more mean something else, and the line is left alone.</summary>
    private static List<int> Marks(MarkdownSource source, int line)
    {
        var (marks, text) = (new List<int>(), source.Text);
        var end = source.EndOf(line);
        for (var at = Next(source.StartOf(line)); at >= 0; at = Next(at))
        {
            var start = at;
            while (at < end && text[at] == '*') at++;
            if (at - start > 2) return [];
            if (at - start == 2 && (start == 0 || text[start - 1] != '\\')) marks.Add(start);
        }

        return marks;

        int Next(int from) => text.IndexOf('*', from, end - from);
    }
}
