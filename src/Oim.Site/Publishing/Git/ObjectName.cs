using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Oim.Site.Publishing.Git;

/// <summary>Git's name of bytes: the digest of what they are (<c>blob</c>: a file), their number, a NUL and the bytes.</summary>
internal static class ObjectName
{
    public static string Of(string kind, ReadOnlySpan<byte> content, bool isSha256)
    {
        using var digest = NewDigest(isSha256);
        digest.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind} {content.Length}\0")));
        digest.AppendData(content);
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    /// <summary>It protects nothing here: it is how Git names things.</summary>
    public static IncrementalHash NewDigest(bool isSha256) =>
        IncrementalHash.CreateHash(isSha256 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1);

    /// <summary>Whether a text can be the name of a commit or of bytes, and nothing else that Git would take.</summary>
    public static bool IsName(string? text) => text is { Length: 40 or 64 } && text.All(char.IsAsciiHexDigitLower);
}
