using System.Collections.Concurrent;
using System.Security.Cryptography;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>
/// Whether this machine's file has the bytes that another machine has read: its dates are others. Each file is looked at once, and again
/// when it has changed.
/// </summary>
public sealed class FileDigests
{
    private readonly ConcurrentDictionary<string, (long Changed, long Size, string Hash)> known = new(StringComparer.Ordinal);

    private long missing;

    /// <summary>How often a file was asked for that this machine does not have, or not yet, since its start.</summary>
    public long Missing => Interlocked.Read(ref missing);

    public void NoteMissing() => Interlocked.Increment(ref missing);

    public async Task<bool> IsAsync(FileStream file, long changed, Asset asset, CancellationToken aborted)
    {
        if (file.Length != asset.Size) return false;
        if (!known.TryGetValue(asset.Path, out var seen) || (seen.Changed, seen.Size) != (changed, file.Length))
        {
            var hash = Convert.ToHexString(await SHA256.HashDataAsync(file, aborted));
            file.Position = 0;
            known[asset.Path] = seen = (changed, file.Length, hash);
        }

        return seen.Hash.Equals(asset.Hash, StringComparison.OrdinalIgnoreCase);
    }
}
