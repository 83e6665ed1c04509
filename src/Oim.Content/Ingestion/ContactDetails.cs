using System.Text.RegularExpressions;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;

namespace Oim.Content.Ingestion;

/// <summary>Reads what one reaches people by. What cannot work is named, and shown as it was written.</summary>
public static partial class ContactDetails
{
    /// <summary>One address, or several with commas.</summary>
    public static string? GetEmail(this HeaderReader header, Key<string?> key) =>
        Checked(header, key, HeaderRules.BadEmail, written => Separator().Split(written).All(one => Email().IsMatch(one)));

    /// <summary>Figures, with the words that may stand beside them: « poste 12 », « ou », a remark in brackets.</summary>
    public static string? GetPhone(this HeaderReader header, Key<string?> key) =>
        Checked(header, key, HeaderRules.BadPhone, written =>
            Beside().Replace(written, "") is var number && number.Count(char.IsDigit) >= 3 && !number.Any(char.IsLetter)
        );

    /// <summary>A street, a town: words.</summary>
    public static string? GetPostalAddress(this HeaderReader header, Key<string?> key) =>
        Checked(header, key, HeaderRules.BadAddress, written => written.Count(char.IsLetter) > 1 && !Elsewhere().IsMatch(written));

    private static string? Checked(HeaderReader header, Key<string?> key, DiagnosticRule rule, Func<string, bool> works)
    {
        var written = header.Get(key);
        if (written is { Length: > 0 } && !works(written)) header.Report(rule, header.PlaceOf(key), written);
        return written;
    }

    [GeneratedRegex(@"^[^\s@<>(),;:""]+@[^\s@.<>(),;:""]+(?:\.[^\s@.<>(),;:""]+)+$", RegexOptions.NonBacktracking)]
    private static partial Regex Email();

    [GeneratedRegex(@"\s*[,;]\s*|\s+(?:et|ou|/)\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Separator();

    [GeneratedRegex(
        @"\([^()]*\p{L}[^()]*\)|\b(?:ext|extension|poste|int|tél|tel|fax|mobile|bureau|ou|et|or|and)\b\.?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Beside();

    /// <summary>An address of another sort.</summary>
    [GeneratedRegex(@"^\S+@\S+$|^https?://\S+$", RegexOptions.NonBacktracking)]
    private static partial Regex Elsewhere();
}
