using System.Text;
using Oim.Content.Sources;

namespace Oim.Site.Publishing;

/// <summary>Names that a file written from a browser may have: below the content root, published, and possible on all systems.</summary>
public static class ContentPaths
{
    private const int Longest = 400;

    /// <summary>What Windows, whose users clone the content too, cannot have in a name; and what leads elsewhere.</summary>
    private const string Refused = "\\:*?\"<>|";

    /// <exception cref="PublicationRefusedException">It may not.</exception>
    public static void Check(string path)
    {
        if (!IsGood(path))
            throw new PublicationRefusedException(
                $"« {path} » n’est pas un nom de fichier possible : des dossiers et un nom séparés par « / », sans point au début, "
                    + "sans signes que les systèmes réservent."
            );
    }

    private static bool IsGood(string path) =>
        path.Length is > 0 and <= Longest
        && path.EnumerateRunes().All(rune => rune != Rune.ReplacementChar)
        && !path.Any(sign => char.IsControl(sign) || Refused.Contains(sign, StringComparison.Ordinal))
        && path.Split('/').All(IsGoodPart)
        && (!Declarations.IsReserved(path) || Declarations.IsFile(path));

    private static bool IsGoodPart(string part) =>
        part.Length > 0
        && !part.EndsWith('.')
        && part.Trim() == part
        // « . » and « .. » begin with a point, as all hidden names do.
        && !UnpublishedNames.Contains(part)
        // git~1 is another name of .git, on Windows.
        && !part.Contains('~', StringComparison.Ordinal);
}
