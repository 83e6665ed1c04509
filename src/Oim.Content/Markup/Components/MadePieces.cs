using System.Security.Cryptography;
using System.Text;

namespace Oim.Content.Markup.Components;

/// <summary>
/// HTML that the program made inside a text, kept out of the cleaning of what editors write: a mark stands for it meanwhile. The mark is a
/// digest of the whole text, so that no text can hold its own.
/// </summary>
internal sealed class MadePieces(string markdown)
{
    private readonly Lazy<string> digest = new(() => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(markdown)))[..24]);
    private readonly List<string> pieces = [];

    /// <summary>The mark to write in the place of some HTML.</summary>
    public string Keep(string html)
    {
        pieces.Add(html);
        return Mark(pieces.Count - 1);
    }

    public string PutBack(string html)
    {
        for (var i = 0; i < pieces.Count; i++) html = html.Replace(Mark(i), pieces[i], StringComparison.Ordinal);
        return html;
    }

    private string Mark(int index) => $"\uF8F0{digest.Value}-{index}\uF8F1";
}
