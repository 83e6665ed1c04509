using System.Globalization;
using System.Text;

namespace Oim.Text;

/// <summary>Turns names into ASCII parts of addresses: « L'été à Nîmes » becomes <c>l-ete-a-nimes</c>.</summary>
public static class Slug
{
    /// <summary>The part of an address: lower-case ASCII letters and digits, with hyphens between words. Never empty.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in Fold(name))
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-' && !IsInvisible(c)) slug.Append('-');
        }

        if (slug.Length > 0 && slug[^1] == '-') slug.Length--;
        return slug.Length > 0 ? slug.ToString() : "p-" + Fingerprint(name);
    }

    /// <summary>Lower case, without accents, ligatures opened. NFC and NFD forms fold alike.</summary>
    public static string Fold(string text)
    {
        var decomposed = text.Normal(NormalizationForm.FormKD);
        var folded = new StringBuilder(decomposed.Length);
        foreach (var c in decomposed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            switch (char.ToLowerInvariant(c))
            {
                case 'œ': folded.Append("oe"); break;
                case 'æ': folded.Append("ae"); break;
                case 'ß': folded.Append("ss"); break;
                case 'ø': folded.Append('o'); break;
                case 'ł': folded.Append('l'); break;
                case 'đ': folded.Append('d'); break;
                case var lower: folded.Append(lower); break;
            }
        }

        return folded.ToString();
    }

    /// <summary>Eight hexadecimal digits that tell names without any Latin letter apart.</summary>
    public static string Fingerprint(string name) =>
        Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(name.Normal(NormalizationForm.FormC))).AsSpan(0, 4)
        );

    // Soft hyphens, zero-width characters and the like leave no trace.
    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
