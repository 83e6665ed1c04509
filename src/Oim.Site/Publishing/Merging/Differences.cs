namespace Oim.Site.Publishing.Merging;

/// <summary>What was changed between two texts that are cut into parts: the fewest edits (Myers, 1986), in order.</summary>
internal static class Differences
{
    /// <summary>Texts that have more edits than this have nothing to do with each other: one edit replaces all.</summary>
    private const int Most = 2_000;

    public static IReadOnlyList<Hunk> Between(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var start = 0;
        while (start < old.Count && start < now.Count && old[start] == now[start]) start++;
        var (oldEnd, newEnd) = (old.Count, now.Count);
        while (oldEnd > start && newEnd > start && old[oldEnd - 1] == now[newEnd - 1]) (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);
        return oldEnd == start && newEnd == start ? [] : Middle(old, now, start, oldEnd, newEnd);
    }

    private static List<Hunk> Middle(IReadOnlyList<string> old, IReadOnlyList<string> now, int start, int oldEnd, int newEnd)
    {
        var (rows, columns) = (oldEnd - start, newEnd - start);
        var most = Math.Min(rows + columns, Most);
        // furthest[k]: how far in the old text one gets on the diagonal k with the edits made so far.
        var (furthest, middle) = (new int[2 * most + 3], most + 1);
        var steps = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            steps.Add(furthest[(middle - edits - 1)..(middle + edits + 2)]);
            for (var k = -edits; k <= edits; k += 2)
            {
                var isInserted = k == -edits || (k != edits && furthest[middle + k - 1] < furthest[middle + k + 1]);
                var x = isInserted ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1;
                while (x < rows && x - k < columns && old[start + x] == now[start + x - k]) x++;
                furthest[middle + k] = x;
                if (x >= rows && x - k >= columns) return Back(steps, edits, rows, columns, start);
            }
        }

        return [new(start, rows, start, columns)];
    }

    /// <summary>From the end back to the start, along the edits that led there.</summary>
    private static List<Hunk> Back(List<int[]> steps, int edits, int x, int y, int start)
    {
        var found = new List<Hunk>();
        for (; edits > 0; edits--)
        {
            var (furthest, middle, k) = (steps[edits], edits + 1, x - y);
            var isInserted = k == -edits || (k != edits && furthest[middle + k - 1] < furthest[middle + k + 1]);
            var fromX = isInserted ? furthest[middle + k + 1] : furthest[middle + k - 1];
            var fromY = fromX - (isInserted ? k + 1 : k - 1);
            var edit = new Hunk(start + fromX, isInserted ? 0 : 1, start + fromY, isInserted ? 1 : 0);
            if (found.Count > 0 && found[^1] is var next && next.Start == edit.End && next.NewStart == edit.NewEnd)
                found[^1] = new(edit.Start, edit.Length + next.Length, edit.NewStart, edit.NewLength + next.NewLength);
            else
                found.Add(edit);
            (x, y) = (fromX, fromY);
        }

        found.Reverse();
        return found;
    }
}
