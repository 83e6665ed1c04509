using System.Globalization;

namespace Oim.Content.Pictures;

/// <summary>
/// What of a picture must stay in sight where it is cut: one of nine places, <c>top</c>, <c>bottom-left</c>… Pages hold no styles of their
/// own, so that a point between two of them is the nearest.
/// </summary>
public static class FocalPoint
{
    private static readonly Dictionary<string, (int Across, int Down)> Words = new(StringComparer.Ordinal)
    {
        ["haut"] = (1, 0),
        ["top"] = (1, 0),
        ["bas"] = (1, 2),
        ["bottom"] = (1, 2),
        ["gauche"] = (0, 1),
        ["left"] = (0, 1),
        ["droite"] = (2, 1),
        ["right"] = (2, 1),
        ["centre"] = (1, 1),
        ["center"] = (1, 1),
    };

    /// <summary>Null: it cannot be read; "": the middle.</summary>
    public static string? Read(string written)
    {
        var words = written.Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 2) return null;
        var point = (Across: 1, Down: 1);
        for (var i = 0; i < words.Length; i++)
        {
            if (Words.TryGetValue(words[i].ToLowerInvariant(), out var word))
                point = (word.Across == 1 ? point.Across : word.Across, word.Down == 1 ? point.Down : word.Down);
            else if (ThirdOf(words[i]) is { } third)
                point = i == 0 ? (third, point.Down) : (point.Across, third);
            else
                return null;
        }

        string[] names =
        [
            point.Down switch { 0 => "top", 2 => "bottom", _ => "" },
            point.Across switch { 0 => "left", 2 => "right", _ => "" },
        ];
        return string.Join('-', names.Where(name => name.Length > 0));
    }

    /// <summary>Of a share, such as 20 %, which third it is in.</summary>
    private static int? ThirdOf(string share) =>
        double.TryParse(share.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100
            ? Math.Min(2, (int)(percent / 33.4))
            : null;
}
