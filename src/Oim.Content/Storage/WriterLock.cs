using System.Security.Cryptography;
using System.Text;

namespace Oim.Content.Storage;

/// <summary>
/// The right to write what is derived from a content folder into a data folder: one process has it at a time (adr/0015). It is a lock of
/// the system's on a file held open, which goes with its holder, however that ends. The file stays: removing it would let two processes
/// hold two.
/// </summary>
internal sealed class WriterLock : IDisposable
{
    private readonly FileStream file;

    private WriterLock(FileStream file) => this.file = file;

    /// <summary>The lock; null where another holds it.</summary>
    /// <exception cref="IOException">The data folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The data folder cannot be written to.</exception>
    public static WriterLock? TryTake(string dataFolder, string contentRoot)
    {
        Directory.CreateDirectory(dataFolder);
        var path = Path.Combine(
            dataFolder,
            $"contenu-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(contentRoot)).AsSpan(0, 6))}.verrou"
        );
        try
        {
            // Not shared: .NET locks the file as a whole, on Linux by flock(2), which an open file of the same process does not get past
            // either.
            return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error) when (error.GetType() == typeof(IOException) && File.Exists(path))
        {
            return null;
        }
    }

    public void Dispose() => file.Dispose();
}
