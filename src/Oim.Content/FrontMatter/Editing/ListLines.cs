namespace Oim.Content.FrontMatter.Editing;

/// <summary>A list below its key, of which only the items that are other ones are written anew: remarks between them stay.</summary>
internal static class ListLines
{
    /// <param name="lines">Of the key and its value, as they are written.</param>
    /// <param name="write">Writes some items.</param>
    /// <returns>Null where the list is written in another way than one item below the other.</returns>
    public static IEnumerable<string>? Changed(
        IReadOnlyList<string> lines,
        int indent,
        HeaderList before,
        HeaderList after,
        Func<HeaderList, IEnumerable<string>> write
    )
    {
        var starts = Enumerable.Range(1, lines.Count - 1).Where(i => IsItem(lines[i], indent)).ToList();
        if (starts.Count != before.Items.Count || after.Items.Count == 0) return null;
        var (same, rest) = (0, 0);
        var most = Math.Min(before.Items.Count, after.Items.Count);
        while (same < most && SameValue.Is(before.Items[same], after.Items[same])) same++;
        while (rest < most - same && SameValue.Is(before.Items[^(rest + 1)], after.Items[^(rest + 1)])) rest++;
        var (first, end) = (EndOf(same), EndOf(starts.Count - rest));
        var items = new HeaderList([.. after.Items.Take(after.Items.Count - rest).Skip(same)], after.At);
        return
        [
            .. lines.Take(first),
            .. items.Items.Count == 0 ? [] : write(items),
            .. lines.Take(end).Skip(first).Where(line => line.TrimStart().StartsWith('#')),
            .. lines.Skip(end),
        ];

        // Where the item stands, or what follows the last one.
        int EndOf(int item) => item < starts.Count ? starts[item] : lines.Count;
    }

    private static bool IsItem(string line, int indent) =>
        line.Length > indent
        && line[indent] == '-'
        && string.IsNullOrWhiteSpace(line[..indent])
        && (line.Length == indent + 1 || line[indent + 1] == ' ');
}
