using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Components;

/// <summary>
/// HTML that the program made inside a text, kept out of the cleaning of what editors write: a mark stands for it meanwhile. The mark is a
/// digest of the whole text, so that no text can hold its own.
/// </summary>
internal sealed partial class MadePieces(string markdown)
{
    private readonly Lazy<string> digest = new(() => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(markdown)))[..24]);
    private readonly List<string> pieces = [];

    /// <summary>The mark to write in the place of some HTML.</summary>
    public string Keep(string html)
    {
        pieces.Add(html);
        return Mark(pieces.Count - 1);
    }

    public string PutBack(string html) =>
        pieces.Count == 0 ? html
        : MarkShape().Replace(html, mark => mark.Groups["digest"].Value == digest.Value
            ? pieces[int.Parse(mark.Groups["index"].Value, CultureInfo.InvariantCulture)]
            : mark.Value);

    private string Mark(int index) => $"\uF8F0{digest.Value}-{index.ToString(CultureInfo.InvariantCulture)}\uF8F1";

    [GeneratedRegex("\uF8F0(?<digest>[0-9A-F]{24})-(?<index>[0-9]{1,9})\uF8F1", RegexOptions.NonBacktracking)]
    private static partial Regex MarkShape();
}
