using System.Text.RegularExpressions;
using Oim.Agenda.Building;
using Oim.Agenda.Text;
using Oim.Agenda.Words;

namespace Oim.Agenda.People;

/// <summary>Reads the people of one line: one, several after one another, or several who speak together.</summary>
internal static partial class PeopleReader
{
    /// <param name="lenient">Under a label that announces people.</param>
    /// <param name="several">The label is plural: commas may part names.</param>
    /// <returns>Interventions in order, or null when the line does not only name people.</returns>
    public static List<InterventionDraft>? Read(TextSpan span, bool lenient, bool several)
    {
        span = span.Trim();
        if (span.IsEmpty || IsSentence(span.Text))
            return null;
        foreach (
            var split in new Func<TextSpan, List<TextSpan>>[]
            {
                p => Splitting.At(p, ';'),
                p => AtCommas(p, several),
                AtNextPerson,
                AtConjunction,
            }
        )
        {
            var pieces = split(span).Select(piece => piece.Trim(',', ';')).Where(piece => !piece.IsEmpty).ToList();
            if (pieces.Count < 2) continue;
            var read = pieces.Select(piece => Joint(piece, lenient || several)).ToList();
            // One who is plainly somebody vouches for the others.
            if (read.Exists(one => one is not null)) read = [.. pieces.Select(piece => Joint(piece, lenient: true))];
            if (read.TrueForAll(one => one is not null)) return InterventionDraft.Together([.. read.Select(one => one!)]);
        }

        return AroundText(span, lenient) ?? (Joint(span, lenient) is { } only ? [only] : null);
    }

    // « Paul Durand, maire ; un représentant du HCR »: among people, one who is not named.
    private static List<InterventionDraft>? AroundText(TextSpan span, bool lenient)
    {
        var pieces = Splitting.At(span, ';').Select(piece => piece.Trim(',')).Where(piece => !piece.IsEmpty).ToList();
        if (!lenient || pieces.Count < 2) return null;
        var read = pieces.Select(piece => (Piece: piece, People: Joint(piece, lenient: true))).ToList();
        return read.Exists(one => one.People is not null)
            ? [.. read.Select(one => one.People ?? new InterventionDraft { At = one.Piece.At, Title = TitleText.Read(one.Piece) })]
            : null;
    }

    private static InterventionDraft? Joint(TextSpan span, bool lenient)
    {
        var pieces = Splitting.Split(span, SlashAt);
        if (
            pieces.Count > 1
            && pieces.Select(piece => PersonReader.Read(piece, lenient: true)).ToList() is var speakers
            && speakers.TrueForAll(one => one is not null)
        )
        {
            if (lenient || speakers.Exists(one => one!.IsProven))
                return InterventionDraft.Of([.. speakers.Select(one => one!)], span, shareAll: false);
        }

        return Pair(span, lenient)
            ?? (PersonReader.Read(span, lenient) is { } speaker ? InterventionDraft.Of([speaker], span, shareAll: false) : null);
    }

    // « Jean Dupont et Marie Durand, OIM » share affiliation and files.
    private static InterventionDraft? Pair(TextSpan span, bool lenient)
    {
        var pair = PairOfNames().Match(span.Text);
        if (!pair.Success || !NameShape.Is(InlineText.Of(pair.Groups["one"].Value), lenient: false)) return null;
        var second = PersonReader.Read(span.From(pair.Length), lenient);
        var first = PersonReader.Read(span.Slice(pair.Groups["one"]), lenient: true);
        if (first is null || second is null) return null;
        (first.Function, first.Organisation, first.Country) = (second.Function, second.Organisation, second.Country);
        return InterventionDraft.Of([first, second], span, shareAll: true);
    }

    // « M. A, ministre, et Mme B, directrice »: two people, one after the other.
    private static List<TextSpan> AtConjunction(TextSpan span) =>
        Splitting.Split(span, (text, at) =>
            (text[at] == ',' || char.IsWhiteSpace(text[at]))
            && Conjunction().Match(text, at) is { Success: true } match
            && NameShape.Is(InlineText.Of(match.Groups["name"].Value), lenient: false)
                ? match.Groups["separator"].Length
                : 0
        );

    private static List<TextSpan> AtCommas(TextSpan span, bool several)
    {
        var pieces = Splitting.Split(span, (text, at) => text[at] == ',' ? 1
            : CommaWord().Match(text, at) is { Success: true } and ? and.Length
            : 0);
        // Every piece must be a name, with nothing but brackets behind it: « A (OIM), B (HCR) et C ». Without a plural label all must have
        // brackets.
        return
            pieces.Count > 1
            && (several || pieces.TrueForAll(piece => Brackets().IsMatch(piece.Text)))
            && pieces.TrueForAll(piece => NameShape.Is(InlineText.Of(Brackets().Replace(piece.Text, "")), lenient: false))
            ? pieces
            : [span];
    }

    // « Mme A, ministre, M. B, directeur » and « A (OIM), B (HCR), Organisation »: a comma before somebody else.
    private static List<TextSpan> AtNextPerson(TextSpan span) =>
        Splitting.Split(span, (text, at) =>
            text[at] == ','
            && NextName().Match(text, at) is { Success: true } next
            && NameShape.Is(InlineText.Of(next.Groups["name"].Value), lenient: false)
            && (NameShape.AddressLength(next.Groups["name"].Value) > 0 || text[..at].TrimEnd().EndsWith(')'))
                ? 1
                : 0
        );

    private static bool IsSentence(string text) =>
        text.Length > 400
        || (text.EndsWith('.') && Verb().IsMatch(text))
        || (text.Contains(". ", StringComparison.Ordinal) && SentenceEnd().IsMatch(text));

    private static int SlashAt(string text, int at) =>
        text[at] == '/' && at > 0 && at + 1 < text.Length && (char.IsWhiteSpace(text[at - 1]) || char.IsWhiteSpace(text[at + 1])) ? 1 : 0;

    [GeneratedRegex(@"\G(?<separator>(?:,\s{1,9}|(?<=\))\s{1,9})(?:et|and|&)\s{1,9})(?<name>[^,(]{1,1500})")]
    private static partial Regex Conjunction();

    [GeneratedRegex(@"\G,\s{1,9}(?<name>[^,(;:«]{1,1500})")]
    private static partial Regex NextName();

    [GeneratedRegex(@"\G\s{1,9}(?:et|and|&)\s{1,9}")]
    private static partial Regex CommaWord();

    [GeneratedRegex(@"^(?<one>[^,(:;\[]{4,60}?)\s{1,9}(?:et|and|&)\s{1,9}(?=\p{Lu})")]
    private static partial Regex PairOfNames();

    [GeneratedRegex(@"\s*\([^()]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\b(?:a|ont|est|sont|sera|seront|était|étaient|avait|fut|has|have|is|are|was|were|will)\b")]
    private static partial Regex Verb();

    [GeneratedRegex(@"(?<!\b(?:Prof|Exc|Hon|Amb|Gén|Sra|Dra|Col|Ing|Mgr))(?<=\p{Ll}{3})\. \p{Lu}")]
    private static partial Regex SentenceEnd();
}
