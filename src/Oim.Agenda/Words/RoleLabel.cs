using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Oim.Agenda.Text;

namespace Oim.Agenda.Words;

/// <summary>A role at the start of a line, and what follows it.</summary>
/// <param name="HasColon">Written with a colon, or alone: what follows is meant to be people.</param>
internal sealed partial record RoleLabel(RoleKind Kind, Gender Gender, bool Plural, TextSpan Label, TextSpan Rest, bool HasColon)
{
    // Words that stand beside a role without changing what it is.
    private static readonly FrozenSet<string> Company = (
        "de du des la le les l d et and the of a au aux seance seances session sessions panel panels table ronde debat atelier groupe "
            + "principal principale principaux principales invite invitee invites invitees "
        + "honneur general generale grand grande guest main key special invited plenary pleniere & / public discussion reunion conference "
        + "day jour maitre maitresse ceremonie master maestro maestra ceremonias ceremonies co vice"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Schemes = ["http", "https", "mailto", "tel", "sip", "ftp", "urn"];

    public static RoleLabel? AtStart(TextSpan line)
    {
        var bare = line.TrimStart('*', '_', '-', '–', '—', '•');
        var text = bare.Text;
        if (RolePhrases.Start().Match(text) is { Success: true } phrase)
        {
            var (kind, gender, plural) = RolePhrases.Read(phrase.Value);
            var after = bare.From(phrase.Length).TrimStart('*', '_');
            var colon = after.Text.StartsWith(':');
            return new(kind, gender, plural, bare.Slice(0, phrase.Length).Trim(), after.TrimStart(':', '*', '_'), colon || after.IsEmpty);
        }

        if (FirstSeparator(text) is { } separator)
        {
            var label = bare.Slice(0, separator.Index).Trim('*', '_');
            var colon = separator.Value.Contains(':', StringComparison.Ordinal);
            if (Read(label.Text, strict: !colon) is not { } role)
                return null;
            return new(
                role.Kind,
                role.Gender,
                role.Plural,
                label,
                bare.From(separator.Index + separator.Length).TrimStart(':', '*', '_'),
                colon
            );
        }

        var alone = line.Trim('*', '_');
        return alone.Text.Length <= 60 && Read(alone.Text, strict: true) is { } only
            ? new(only.Kind, only.Gender, only.Plural, alone, line.Slice(line.End - line.Start, line.End - line.Start), HasColon: true)
            : null;
    }

    /// <summary>The role of « (modératrice) » behind a name.</summary>
    public static (RoleKind Kind, Gender Gender, bool Plural)? Read(string label, bool strict)
    {
        var words = InlineText.Of(label).Split([' ', '\u00A0', '\u202F', '’', '\'', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 8)
            return null;
        if (Slug.Fold(label).Contains("ceremon", StringComparison.Ordinal) && words.All(Accompanies))
            return (RoleKind.Host, Gender.Unknown, false);
        // « Secrétaire général » is a function; the one of a sitting has a role.
        if (Slug.Fold(label).Trim() is "secretaire" or "secretaire de seance" or "secretaires de seance")
            return (RoleKind.Secretary, Gender.Unknown, label.Contains("aires", StringComparison.Ordinal));
        (RoleKind Kind, Gender Gender, bool Plural)? found = null;
        for (var i = 0; i < words.Length; i++)
        {
            if (RoleWords.Find(words[i]) is { } role)
            {
                // « Keynote speakers »: the later word tells the number; « Président et rapporteur »: the first tells the role.
                found = found is { } first
                    ? (first.Kind, first.Gender == role.Gender ? first.Gender : Gender.Inclusive, first.Plural || role.Plural)
                    : role;
            }
            else if (!Accompanies(words[i]) && (strict || found is null || i > 5)) return null;
        }

        return found;
    }

    private static Match? FirstSeparator(string text)
    {
        for (var match = Separator().Match(text); match.Success && match.Index <= 60; match = match.NextMatch())
        {
            var colon = match.Value.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || !IsColonOfAddress(text, match.Index + colon)) return match;
        }

        return null;
    }

    /// <summary>Whether the colon at an offset belongs to <c>https://…</c>, <c>mailto:…</c> or to the target of a link.</summary>
    private static bool IsColonOfAddress(string text, int at)
    {
        if (at + 2 < text.Length && text[at + 1] == '/' && text[at + 2] == '/') return true;
        var start = at;
        while (start > 0 && char.IsAsciiLetter(text[start - 1])) start--;
        if (Schemes.Contains(text[start..at], StringComparer.OrdinalIgnoreCase)) return true;
        return at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && IsInTarget(text, at);
    }

    private static bool IsInTarget(string text, int at)
    {
        for (var before = at - 1; before >= 0 && !char.IsWhiteSpace(text[before]); before--)
            if (text[before] == '<' || (text[before] == '(' && before > 0 && text[before - 1] == ']')) return true;
        return false;
    }

    private static bool Accompanies(string word) =>
        Company.Contains(Slug.Fold(word)) || word.All(char.IsDigit) || word.Trim('I', 'V', 'X').Length == 0;

    // A colon, or what stands for one: bold ends, or a dash between spaces.
    [GeneratedRegex(@"\s{0,9}:\s{0,9}|\s{1,9}[–—-]\s{1,9}|(?<=\p{L})\*\*\s{1,9}(?=\p{Lu})")]
    private static partial Regex Separator();
}
