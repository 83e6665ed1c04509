using System.Collections.Frozen;

namespace Oim.Site.Features.Declared.Citations;

/// <summary>An author as references write one: the family name, and the others; or the name of a body, whole.</summary>
/// <param name="Given">Null: a body, or somebody with one name.</param>
public sealed record CitedName(string Family, string? Given)
{
    /// <summary>Small words that belong to the family name behind them.</summary>
    private static readonly FrozenSet<string> Particles = (
        (string[])["de", "du", "des", "van", "von", "der", "den", "da", "di", "el", "al", "ben", "bin", "la", "le"]
    ).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>« Marie McAuliffe », or « McAuliffe, Marie ». Where small words stand inside that no name has, it is a body.</summary>
    public static CitedName Of(string written)
    {
        if (written.Split(',', 2, StringSplitOptions.TrimEntries) is [var family, { Length: > 0 } given])
            return new(family, given);
        var words = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (
            words.Length < 2
            || words.Any(word => char.IsLower(word[0]) && !Particles.Contains(word))
            || words.Any(word => word.Any(char.IsDigit))
        )
            return new(written, null);
        var start = words.Length - 1;
        while (start > 1 && Particles.Contains(words[start - 1]))
            start--;
        return new(string.Join(' ', words[start..]), string.Join(' ', words[..start]));
    }

    /// <summary>« M. », « L. A. »: the first letter of each given name.</summary>
    public string? Initials =>
        Given is null
            ? null
            : string.Join('\u00A0', Given.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(name => name[..1] + "."));
}
