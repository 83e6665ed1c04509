using System.Text.RegularExpressions;

namespace Oim.Site.Publishing.Merging;

/// <summary>What was taken out of a text, put into it, or left.</summary>
public enum WordChange { Same, Removed, Added }

/// <summary>A run of words with one fate.</summary>
public sealed record WordRun(WordChange Change, string Text);

/// <summary>One place of a text that has changed: whole paragraphs, or lines of the header.</summary>
/// <param name="Line">Its first line, in the new text.</param>
public sealed record RewrittenPassage(int Line, IReadOnlyList<WordRun> Runs);

/// <summary>What has changed between two texts, word by word, as people read it: paragraphs that are the same are left out.</summary>
public static partial class WordDifferences
{
    public static IReadOnlyList<RewrittenPassage> Between(string old, string now)
    {
        var (before, after) = (Paragraphs.Of(old), Paragraphs.Of(now));
        return
        [
            .. Differences
                .Between(before, after)
                .Select(hunk => new RewrittenPassage(
                    1 + after.Take(hunk.NewStart).Sum(part => part.Count(sign => sign == '\n')),
                    RunsOf(
                        string.Concat(before.Skip(hunk.Start).Take(hunk.Length)),
                        string.Concat(after.Skip(hunk.NewStart).Take(hunk.NewLength))
                    )
                )),
        ];
    }

    private static List<WordRun> RunsOf(string old, string now)
    {
        var (before, after) = (Words(old), Words(now));
        var (runs, done) = (new List<WordRun>(), 0);
        foreach (var hunk in Joined(Differences.Between(before, after), before))
        {
            Add(WordChange.Same, before, done, hunk.Start);
            Add(WordChange.Removed, before, hunk.Start, hunk.End);
            Add(WordChange.Added, after, hunk.NewStart, hunk.NewEnd);
            done = hunk.End;
        }

        Add(WordChange.Same, before, done, before.Count);
        return runs;

        void Add(WordChange change, List<string> words, int start, int end)
        {
            if (end > start) runs.Add(new(change, string.Concat(words[start..end])));
        }
    }

    /// <summary>Where nothing but spaces is the same between two changes, people read one.</summary>
    private static IEnumerable<Hunk> Joined(IReadOnlyList<Hunk> hunks, List<string> before)
    {
        Hunk? open = null;
        foreach (var hunk in hunks)
        {
            var isNear = open is { } last && before[last.End..hunk.Start].TrueForAll(string.IsNullOrWhiteSpace);
            if (open is { } done && !isNear) yield return done;
            open = open is { } first && isNear
                ? new(first.Start, hunk.End - first.Start, first.NewStart, hunk.NewEnd - first.NewStart)
                : hunk;
        }

        if (open is { } end) yield return end;
    }

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    /// <summary>A word, white space, or any other sign by itself.</summary>
    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+|\s+|.", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
