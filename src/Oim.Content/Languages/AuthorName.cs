using System.Collections.Frozen;
using System.Text.Json.Serialization;

namespace Oim.Content.Languages;

/// <summary>An author, as a page names one: a person, or a body.</summary>
/// <param name="Name">As people go by: « Marie McAuliffe ».</param>
/// <param name="Family">The end of it that is the family name; null: the name of a body, or somebody's only one.</param>
public sealed record AuthorName(string Name, string? Family)
{
    /// <summary>Small words that belong to the family name behind them.</summary>
    private static readonly FrozenSet<string> Particles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "de", "du", "des", "van", "von", "der", "den", "da", "di", "el", "al", "ben", "bin", "la", "le"
    );

    /// <summary>What the names of bodies begin with, folded as addresses are.</summary>
    private static readonly FrozenSet<string> Openings = FrozenSet.Create(
        StringComparer.Ordinal,
        "agence", "agencia", "association", "banque", "bureau", "centre", "centro", "comite", "commission", "conseil", "delegation",
        "departement", "direction", "division", "equipe", "equipo", "fondation", "fonds", "gouvernement", "groupe", "institut", "instituto",
        "ministere", "ministerio", "ministry", "mission", "nations", "oficina", "office", "organisation", "organization", "organizacion",
        "programme", "secretariat", "service", "team", "unite", "universidad", "universite", "university"
    );

    /// <summary>What they end with in English.</summary>
    private static readonly FrozenSet<string> Endings = FrozenSet.Create(
        StringComparer.Ordinal,
        "agency", "association", "center", "centre", "commission", "committee", "council", "department", "division", "foundation", "fund",
        "group", "institute", "mission", "nations", "office", "organization", "programme", "secretariat", "team", "unit", "university"
    );

    private static readonly char[] Spaces = [' ', '\u00A0', '\u202F'];

    /// <summary>It was written with the family name first, which says better than any rule what that is.</summary>
    public bool IsInverted { get; init; }

    [JsonIgnore]
    public bool IsBody => Family is null;

    /// <summary>What stands before the family name; null where there is none.</summary>
    [JsonIgnore]
    public string? Given => Family is null ? null : Name[..^Family.Length].TrimEnd(Spaces);

    /// <summary>
    /// « Marie McAuliffe », or « McAuliffe, Marie ». Where a word stands inside that no name of a person has, it is a body.
    /// </summary>
    public static AuthorName Of(string written)
    {
        if (written.Split(',', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } family, { Length: > 0 } given])
            return Inverted(family, given);
        var words = written.Split(Spaces, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || IsBodyOf(words)) return new(written, null);
        var start = words.Length - 1;
        while (start > 1 && Particles.Contains(words[start - 1])) start--;
        var name = written.TrimEnd(Spaces);
        var at = name.Length;
        foreach (var word in words[start..].Reverse()) at = name.LastIndexOf(word, at - 1, StringComparison.Ordinal);
        return new(name, name[at..]);
    }

    public static AuthorName Inverted(string family, string given) => new($"{given} {family}", family) { IsInverted = true };

    /// <summary>The same, its typography put right.</summary>
    internal AuthorName Typeset(Func<string, string> typography)
    {
        var (name, family) = (typography(Name), Family is null ? null : typography(Family));
        return this with { Name = name, Family = family is not null && name.EndsWith(family, StringComparison.Ordinal) ? family : null };
    }

    private static bool IsBodyOf(string[] words) =>
        Openings.Contains(Slug.Fold(words[0]))
        || Endings.Contains(Slug.Fold(words[^1]))
        || Array.Exists(words, word => (char.IsLower(word[0]) && !Particles.Contains(word)) || word.Any(char.IsDigit));
}
