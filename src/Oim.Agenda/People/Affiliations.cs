using System.Text.RegularExpressions;
using Oim.Agenda.Text;
using Oim.Agenda.Words;

namespace Oim.Agenda.People;

/// <summary>Shares what follows a name between function, organisation and country.</summary>
internal static partial class Affiliations
{
    public static void Read(TextSpan affiliation, SpeakerDraft draft)
    {
        affiliation = Unbracketed(affiliation.Trim(',', ';'));
        if (affiliation.IsEmpty) return;
        draft.Links.AddRange(FileListReader.LinksIn(affiliation));
        var segments = Segments(affiliation);
        foreach (var status in segments.Where(PersonReader.IsStatus).ToList())
        {
            segments.Remove(status);
            draft.AddNote(status);
        }

        TakeCountry(segments, draft);
        var functions = segments.TakeWhile((segment, index) => IsFunction(segment, index)).ToList();
        draft.HasKnownAffiliation =
            functions.Any(FunctionWords.StartFunction)
            || segments.Any(segment =>
                FunctionWords.StartOrganisation(segment) || FunctionWords.EndOrganisation(segment) || FunctionWords.IsAcronym(segment)
            );
        draft.Function = Join(functions);
        draft.Organisation = Join(segments.Skip(functions.Count));
        if (draft.Country is null && segments.Select(CountryNames.OfState).FirstOrDefault(code => code is not null) is { } state)
            draft.Country = (state, null);
    }

    // « (Directeur, OIM), Suisse » and « (OIM) »: the brackets are only a way of writing commas.
    private static TextSpan Unbracketed(TextSpan affiliation)
    {
        if (affiliation.Text is not ['(', ..]) return affiliation;
        return Splitting.LastBracket(affiliation.Text) == 0 ? affiliation.Slice(1, affiliation.Text.Length - 1).Trim() : affiliation;
    }

    private static List<string> Segments(TextSpan affiliation)
    {
        var segments = new List<string>();
        var pieces = Splitting.Split(affiliation, (text, at) => text[at] == ',' ? 1
            : text[at] is '–' or '—' or '-' or '|' or '·' or '•' or '/'
            && at > 0
            && at + 1 < text.Length
            && text[at - 1] == ' '
            && text[at + 1] == ' '
                ? 1
            : 0);
        foreach (var piece in pieces)
        {
            var segment = InlineText.Of(piece.Text);
            // A bracket at the start held what is between commas elsewhere: « (CNRS), Lyon ».
            if (segment is ['(', .., ')'] && !segment[1..^1].Contains(')', StringComparison.Ordinal)) segment = segment[1..^1];
            if (segment.Length == 0) continue;
            if (segments.Count > 0 && Continues().IsMatch(segment)) segments[^1] += ", " + segment;
            else segments.Add(segment);
        }

        return segments;
    }

    private static void TakeCountry(List<string> segments, SpeakerDraft draft)
    {
        if (segments.Count == 0) return;
        var last = segments[^1];
        if (CountryNames.Find(last) is { } code)
        {
            draft.Country = (code, last);
            segments.RemoveAt(segments.Count - 1);
        }
        else if (
            TrailingBracket().Match(last) is { Success: true } bracket
            && CountryNames.Find(bracket.Groups["inside"].Value) is { } inside
        )
        {
            // « Ministre (Sénégal) »
            draft.Country = (inside, bracket.Groups["inside"].Value);
            segments[^1] = last[..bracket.Index];
        }
    }

    private static bool IsFunction(string segment, int index) =>
        FunctionWords.StartFunction(segment) || (index == 0 && char.IsLower(segment[0]) && !FunctionWords.StartOrganisation(segment));

    private static string? Join(IEnumerable<string> segments) => string.Join(", ", segments) is { Length: > 0 } text ? text : null;

    // « Ministère des affaires étrangères, de la coopération et des communautés » is one.
    [GeneratedRegex(
        @"^(?:de|du|des|et|and|of|en charge|à|au|aux|pour|for|chargée? d)(?:\s|$)|^[dl]['’]|^(?:les?|la) (?=.{0,1500} (?:et|and) )"
    )]
    private static partial Regex Continues();

    [GeneratedRegex(@"\s*\((?<inside>[^()]+)\)$", RegexOptions.NonBacktracking)]
    private static partial Regex TrailingBracket();
}
