using System.Text.RegularExpressions;

namespace Oim.Site.Features.LanguageServer;

/// <summary>The lines of a document that are YAML: the header of a page, closed or not yet, or a whole settings file.</summary>
/// <param name="First">The first of them; <paramref name="End"/> is the one after the last.</param>
internal sealed partial record HeaderZone(string[] Lines, int First, int End)
{
    public static HeaderZone? Of(OpenDocument document)
    {
        var lines = document.Lines;
        if (document.IsSettings) return new(lines, 0, lines.Length);
        return document.Source.HeaderRange is var (first, end) ? new(lines, first - 1, end - 1) : null;
    }

    public bool Contains(int line) => line >= First && line < End;

    /// <summary>The key of a line, where it starts and what it is; null for a line without one.</summary>
    public (int Column, string Name)? KeyOn(int line) =>
        KeyLine().Match(Lines[line]) is { Success: true } match ? (match.Groups["key"].Index, match.Groups["key"].Value) : null;

    /// <summary>The value of a key at the top; null where it is not written.</summary>
    public string? ValueOf(string key)
    {
        for (var line = First; line < End; line++)
            if (KeyOn(line) is (0, var name) && name == key)
                return Lines[line][(Lines[line].IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return null;
    }

    /// <summary>The keys that stand at the top, but for one line.</summary>
    public IEnumerable<string> TopKeys(int exceptLine) =>
        Enumerable
            .Range(First, End - First)
            .Where(line => line != exceptLine)
            .Select(KeyOn)
            .Where(key => key is (0, _))
            .Select(key => key!.Value.Name);

    /// <summary>The keys that a line stands below, from the top.</summary>
    public IReadOnlyList<string> Above(int line)
    {
        var above = new List<string>();
        var (indent, content) = Columns(line);
        // The items of a list may stand as far left as their key.
        var limit = content > indent ? indent + 1 : indent;
        for (var i = line - 1; i >= First && limit > 0; i--)
        {
            if (string.IsNullOrWhiteSpace(Lines[i])) continue;
            (indent, content) = Columns(i);
            if (content < limit && KeyOn(i) is (_, var name))
            {
                above.Insert(0, name);
                limit = content > indent ? indent + 1 : indent;
            }
            else if (content > indent)
            {
                // A neighbour in the same item of a list.
                limit = Math.Min(limit, indent + 1);
            }
        }

        return above;
    }

    /// <summary>Where the line starts, and where what follows its dashes does.</summary>
    private (int Indent, int Content) Columns(int line)
    {
        var match = Start().Match(Lines[line]);
        return (match.Groups["indent"].Length, match.Length);
    }

    [GeneratedRegex(@"^\s*(-\s+)*(?<key>[\w-]+)\s*:(\s|$)", RegexOptions.NonBacktracking)]
    private static partial Regex KeyLine();

    [GeneratedRegex(@"^(?<indent>\s*)(-(\s+|$))*", RegexOptions.NonBacktracking)]
    private static partial Regex Start();
}
