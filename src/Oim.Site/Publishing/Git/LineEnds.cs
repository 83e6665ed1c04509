using System.Text;

namespace Oim.Site.Publishing.Git;

/// <summary>
/// Git may end the lines of a folder's files otherwise than its branch does (core.autocrlf, eol): that is nobody's words, and no commit.
/// </summary>
internal static class LineEnds
{
    /// <summary>What a file of the folder says, with the line ends that the branch's has.</summary>
    /// <param name="committed">The name of the branch's bytes.</param>
    public static async Task<byte[]?> OfTheBranchAsync(ContentRepository repository, string? committed, byte[]? inFolder)
    {
        if (inFolder is null || committed is null || inFolder.AsSpan().IndexOf("\r\n"u8) < 0) return inFolder;
        if (repository.NameOf(inFolder) == committed || inFolder.Contains((byte)0)) return inFolder;
        return await repository.BytesAsync(committed) is { } bytes && !bytes.Contains((byte)'\r')
            ? Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(inFolder).Replace("\r\n", "\n", StringComparison.Ordinal))
            : inFolder;
    }
}
