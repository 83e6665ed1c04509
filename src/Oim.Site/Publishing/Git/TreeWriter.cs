using System.Text;

namespace Oim.Site.Publishing.Git;

/// <summary>
/// Writes the trees of a commit: those on the way to the files that change are read and written anew, all others stay what they are. It
/// costs the depth of a path, not the size of the site.
/// </summary>
internal static class TreeWriter
{
    private const string Folder = "40000";
    private const string PlainFile = "100644";

    /// <param name="tree">Null: there is none yet.</param>
    /// <param name="files">Paths in it, and the names of their bytes; null where a file goes.</param>
    /// <returns>Null: nothing is left in it.</returns>
    public static async Task<string?> WriteAsync(ContentRepository repository, string? tree, IEnumerable<(string Path, string? Name)> files)
    {
        var entries = tree is null ? [] : Read((await repository.Objects.FindAsync(tree))!.Content, repository.DigestLength);
        foreach (var group in files.GroupBy(file => file.Path.Split('/')[0], StringComparer.Ordinal))
        {
            var below = group
                .Where(file => file.Path.Length > group.Key.Length)
                .Select(file => (file.Path[(group.Key.Length + 1)..], file.Name));
            var own = Bytes(group.Key);
            var present = entries.GetValueOrDefault(own);
            var made = group.FirstOrDefault(file => file.Path == group.Key).Name is { } name ? (PlainFile, Name: name)
                : below.Any() ? (Folder, Name: await WriteAsync(repository, present.Mode == Folder ? present.Name : null, below))
                : (PlainFile, Name: (string?)null);
            if (made.Name is null) entries.Remove(own);
            else entries[own] = made!;
        }

        return entries.Count == 0 ? null : repository.Writer.Write("tree", Write(entries));
    }

    /// <summary>Names of files are bytes to Git, and may be of any encoding: here each byte is a sign.</summary>
    private static string Bytes(string name) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(name));

    /// <summary>« mode name NUL digest », one after the other.</summary>
    private static Dictionary<string, (string Mode, string Name)> Read(ReadOnlySpan<byte> tree, int digest)
    {
        var entries = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        while (!tree.IsEmpty)
        {
            var (space, end) = (tree.IndexOf((byte)' '), tree.IndexOf((byte)0));
            entries[Encoding.Latin1.GetString(tree[(space + 1)..end])] = (
                Encoding.Latin1.GetString(tree[..space]),
                Convert.ToHexStringLower(tree.Slice(end + 1, digest))
            );
            tree = tree[(end + 1 + digest)..];
        }

        return entries;
    }

    private static byte[] Write(Dictionary<string, (string Mode, string Name)> entries)
    {
        using var tree = new MemoryStream();
        // A folder stands where its paths do.
        var inOrder = entries.OrderBy(one => one.Value.Mode == Folder ? one.Key + "/" : one.Key, StringComparer.Ordinal);
        foreach (var (own, (mode, name)) in inOrder)
        {
            tree.Write(Encoding.Latin1.GetBytes($"{mode} {own}\0"));
            tree.Write(Convert.FromHexString(name));
        }

        return tree.ToArray();
    }
}
