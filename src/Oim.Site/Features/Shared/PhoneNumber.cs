using System.Text.RegularExpressions;

namespace Oim.Site.Features.Shared;

/// <summary>A written telephone number as a telephone dials it (RFC 3966).</summary>
public static partial class PhoneNumber
{
    /// <summary>« + 1 212-681-7000 ext. 221 » gives <c>+12126817000;ext=221</c>.</summary>
    public static string Dial(string written)
    {
        var extension = Extension().Match(written);
        var number = extension.Success ? written[..extension.Index] : written;
        var digits = string.Concat(number.Where(c => char.IsAsciiDigit(c)));
        var international = number.AsSpan().TrimStart().StartsWith("+") || number.AsSpan().TrimStart().StartsWith("00");
        if (number.AsSpan().TrimStart().StartsWith("00")) digits = digits[2..];
        return (international ? "+" : "") + digits + (extension.Success ? ";ext=" + extension.Groups[1].Value : "");
    }

    [GeneratedRegex(
        @"\s*(?:ext|poste|p\.|x)\.?\s*([0-9]+)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Extension();
}
