using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Oim.Site.Publishing.Git;

/// <summary>Git's name of a file's bytes: the digest of « blob », their number, a NUL and the bytes.</summary>
internal static class BlobName
{
    public static string Of(byte[] content, bool isSha256)
    {
        // It protects nothing here: it is how Git names things.
        using var digest = IncrementalHash.CreateHash(isSha256 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1);
        digest.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {content.Length}\0")));
        digest.AppendData(content);
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    /// <summary>Whether a text can be the name of a commit or of bytes, and nothing else that Git would take.</summary>
    public static bool IsName(string? text) => text is { Length: 40 or 64 } && text.All(char.IsAsciiHexDigitLower);
}
