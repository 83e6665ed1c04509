using System.Text.RegularExpressions;

namespace Oim.Content.Markup;

/// <summary>
/// Addresses that lost a letter or their scheme: <c>ttps://…</c>, <c>https:/…</c>, <c>www.…</c>, an e-mail address alone.
/// </summary>
internal static partial class LinkSlips
{
    /// <summary>The address that was meant; the same text where nothing is amiss.</summary>
    public static string Mend(string url)
    {
        if (url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)) return Dialled(url);
        if (IsNumber(url)) return "tel:" + Dialled(url);
        if (url.Length < 5 || url.StartsWith("https://", StringComparison.Ordinal) || url[0] is '/' or '#' or '.')
            return url;
        if (BrokenScheme().Match(url) is { Success: true } match && !IsRight(match.Value))
            return (match.Groups["secure"].Success ? "https://" : "http://") + url[match.Length..];
        if (url.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return "https://" + url;
        return Email().IsMatch(url) ? "mailto:" + url : url;
    }

    /// <summary>A telephone number that stands where an address does: <c>+33 1 23 45 67 89</c>, <c>01.23.45.67.89</c>.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text) => Number().IsMatch(text);

    /// <summary>A telephone dials no spaces; from abroad, no « (0) » either.</summary>
    private static string Dialled(string url)
    {
        var number = string.Concat(url.Replace("%20", "", StringComparison.Ordinal).Where(c => !char.IsWhiteSpace(c)));
        return number.Contains('+', StringComparison.Ordinal) ? number.Replace("(0)", "", StringComparison.Ordinal) : number;
    }

    private static bool IsRight(string scheme) =>
        scheme is "http://" or "https://"
        || scheme.Equals("http://", StringComparison.OrdinalIgnoreCase)
        || scheme.Equals("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>One or two letters or signs away from http:// and https://.</summary>
    [GeneratedRegex(
        @"^(?:h?tt?t?p(?<secure>s)?s?|h?t?t?tp(?<secure>s)?|http(?<secure>s)?:?http(?<secure>s)?)(?::?/{2,3}|:/(?!/)|:;//|;//|/:/)(?=[\w])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex BrokenScheme();

    [GeneratedRegex(@"^(?:\+[0-9][0-9 ().\u00A0%-]{6,24}|0[0-9](?:(?:[ .\u00A0-]|%20)[0-9][0-9]){4})$", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$", RegexOptions.NonBacktracking)]
    private static partial Regex Email();
}
