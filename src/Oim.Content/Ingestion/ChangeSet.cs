using System.Security.Cryptography;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>What differs between the files as they are and as they were last read.</summary>
internal sealed record ChangeSet(IReadOnlyList<SourceFile> Changed, IReadOnlyList<string> Gone)
{
    public bool IsEmpty => Changed.Count == 0 && Gone.Count == 0;

    /// <summary>Compares a whole scan with what is known. Same size and time: not opened; same bytes: not parsed.</summary>
    public static ChangeSet Between(IReadOnlyDictionary<string, Source> known, IReadOnlyList<SourceFile> files)
    {
        var changed = files.Where(file => HasChanged(known.GetValueOrDefault(file.Path), file)).ToList();
        var present = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return new(changed, [.. known.Keys.Where(path => !present.Contains(path))]);
    }

    private static bool HasChanged(Source? known, SourceFile file)
    {
        if (known is null || known.Size != file.Size) return true;
        if (known.Modified == file.Modified) return false;
        if (known.Hash.Length == 0) return true;
        try
        {
            using var stream = File.OpenRead(file.FullPath);
            return Convert.ToHexStringLower(SHA256.HashData(stream)) != known.Hash;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return true; // reading it will say why
        }
    }
}
