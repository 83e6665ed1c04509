using System.Text.RegularExpressions;

namespace Oim.Content.Pictures;

/// <summary>Texts that stand for a picture and say nothing of it (RGAA 1.3).</summary>
internal static partial class Alternatives
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    /// <summary>A file's name, or « image de… », which a screen reader has already said.</summary>
    public static bool IsHollow(string? text, string address)
    {
        if (text is not { Length: > 0 }) return false;
        var name = Path.GetFileNameWithoutExtension(address.TrimEnd('/'));
        // « Plan » says what plan.png is: a name of letters alone may be a word.
        var isName = text.Equals(name, StringComparison.OrdinalIgnoreCase) && !name.All(char.IsLetter);
        return isName || Opening().IsMatch(text) || FileName().IsMatch(text);
    }

    [GeneratedRegex(@"^(?:image|photo|photographie|picture|photograph|img)(?:$|\s+(?:de|du|des|d['’]|of)\b|\s*[0-9]+$)", Options)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\S+\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|heic)$|^(?:IMG|DSC|DSCN|PICT)[_-]?[0-9]+$", Options)]
    private static partial Regex FileName();
}
