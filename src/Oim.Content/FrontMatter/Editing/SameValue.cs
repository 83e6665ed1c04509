namespace Oim.Content.FrontMatter.Editing;

/// <summary>Whether values say the same, wherever and however they are written.</summary>
internal static class SameValue
{
    public static bool Is(HeaderNode a, HeaderNode b) =>
        (a, b) switch
        {
            (HeaderScalar one, HeaderScalar other) => one.IsNull == other.IsNull && (one.IsNull || one.Text == other.Text),
            (HeaderList one, HeaderList other) =>
                one.Items.Count == other.Items.Count && one.Items.Zip(other.Items, Is).All(same => same),
            (HeaderMap one, HeaderMap other) => AreSame(one.Entries, other.Entries),
            _ => false,
        };

    /// <summary>Whether a file reads as another one, but for one key, which has this value.</summary>
    public static bool AreAllBut(string name, HeaderNode? value, PageSource before, PageSource after)
    {
        if (before.Header is not { } old || after.Header is not { } header || !after.IsFenced) return false;
        if (after.Problems.Count > before.Problems.Count) return false;
        if (before.Body.TrimStart('\n') != after.Body.TrimStart('\n')) return false;
        var found = header.Find(name)?.Value;
        return (value is null ? found is null : found is not null && Is(found, value)) && AreSame(Others(old, name), Others(header, name));
    }

    private static List<HeaderEntry> Others(HeaderMap header, string name) =>
        [.. header.Entries.Where(entry => !entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase))];

    private static bool AreSame(IReadOnlyList<HeaderEntry> a, IReadOnlyList<HeaderEntry> b) =>
        a.Count == b.Count && a.Zip(b, (one, other) => one.Name == other.Name && Is(one.Value, other.Value)).All(same => same);
}
