namespace Oim.Content.Markup.Dialects;

/// <summary><c>** gras **</c>: the spaces go outside, and what was meant bold is.</summary>
internal static class LooseBold
{
    /// <summary>An opening pair followed by a space, or a closing one after a space, on some line.</summary>
    public static bool MayBeIn(string text)
    {
        var opening = true;
        var before = 0;
        for (
            var at = text.IndexOf("**", StringComparison.Ordinal);
            at >= 0;
            at = at + 2 < text.Length ? text.IndexOf("**", at + 2, StringComparison.Ordinal) : -1
        )
        {
            if (!opening && text.AsSpan(before, at - before).Contains('\n')) opening = true;
            if (opening ? at + 2 < text.Length && text[at + 2] is ' ' or '\u00A0' : text[at - 1] is ' ' or '\u00A0') return true;
            opening = !opening;
            before = at;
        }

        return false;
    }

    public static string Read(string line, int number, DialectHints hints, Func<int, bool> isCode)
    {
        if (!line.Contains("** ", StringComparison.Ordinal) && !line.Contains(" **", StringComparison.Ordinal)) return line;
        var marks = Marks(line, isCode);
        if (marks.Count == 0 || marks.Count % 2 != 0) return line;
        var mended = line.ToCharArray();
        var changed = false;
        for (var i = 0; i < marks.Count; i += 2)
        {
            var (open, close) = (marks[i], marks[i + 1]);
            var inner = line.AsSpan(open + 2, close - open - 2);
            var text = inner.Trim();
            if (text.IsEmpty || text.Length == inner.Length) continue;
            var before = inner.Length - inner.TrimStart().Length;
            var shown = $"{inner[..before]}**{text}**{inner[(before + text.Length)..]}";
            shown.CopyTo(0, mended, open, shown.Length);
            if (!changed) hints.Add(MarkupRules.LooseBold, number, line[open..(close + 2)]);
            changed = true;
        }

        return changed ? new string(mended) : line;
    }

    /// <summary>Pairs of asterisks; runs of three and more mean something else, and the line is left alone.</summary>
    private static List<int> Marks(string line, Func<int, bool> isCode)
    {
        var marks = new List<int>();
        for (var at = line.IndexOf('*', StringComparison.Ordinal); at >= 0; at = at < line.Length ? line.IndexOf('*', at) : -1)
        {
            var end = at;
            while (end < line.Length && line[end] == '*') end++;
            if (end - at > 2) return [];
            if (end - at == 2 && !isCode(at) && (at == 0 || line[at - 1] != '\\')) marks.Add(at);
            at = end;
        }

        return marks;
    }
}
