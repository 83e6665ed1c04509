using System.Text.RegularExpressions;
using Oim.Agenda.Text;
using Oim.Agenda.Words;

namespace Oim.Agenda.People;

/// <summary>Reads « Nom, Fonction, Organisation, Pays (Bio / Présentation) » without its joint speakers.</summary>
internal static partial class PersonReader
{
    /// <param name="lenient">Under a label that announces people, a name needs no proof; elsewhere something must show that this is
    /// one.</param>
    public static SpeakerDraft? Read(TextSpan span, bool lenient)
    {
        var draft = new SpeakerDraft();
        var (groups, rest) = FileListReader.TakeTrailing(span);
        draft.FileGroups.AddRange(groups);
        rest = InlineText.Bare(
            rest.Trim(',', ';', '.', '–', '—') is var trimmed && span.Text.TrimEnd().EndsWith('.') && !lenient
                ? rest.Trim(',', ';')
                : trimmed with
                {
                    End = EndWithInitial(rest, trimmed),
                }
        );
        if (rest.IsEmpty)
            return null;
        rest = TakeNotes(rest, draft);
        rest = TakeTalk(rest, draft);
        var (name, affiliation) = NameAndAffiliation(rest);
        if (!TakeName(name, draft, lenient)) return null;
        Affiliations.Read(affiliation, draft);
        return lenient || draft.IsProven ? draft : null;
    }

    /// <summary>« à confirmer », « en visioconférence »: how someone takes part, not who they are.</summary>
    public static bool IsStatus(string text) => Status().IsMatch(text);

    // « Martin Luther K. » keeps its point.
    private static int EndWithInitial(TextSpan whole, TextSpan trimmed) =>
        trimmed.End < whole.End
        && whole.Of.Source[trimmed.End] == '.'
        && trimmed.End - trimmed.Start > 2
        && char.IsUpper(whole.Of.Source[trimmed.End - 1])
        && char.IsWhiteSpace(whole.Of.Source[trimmed.End - 2])
            ? trimmed.End + 1
            : trimmed.End;

    // « (à confirmer) », « (modératrice) », behind everything else.
    private static TextSpan TakeNotes(TextSpan rest, SpeakerDraft draft)
    {
        for (var open = Splitting.LastBracket(rest.Text); open > 0; open = Splitting.LastBracket(rest.Text))
        {
            var inside = rest.Slice(open + 1, rest.Text.Length - 1);
            if (RoleLabel.Read(inside.Text, strict: true) is { } role && draft.Role is null) draft.Role = (role.Kind, role.Gender, inside);
            else if (IsStatus(inside.Text.Trim())) draft.AddNote(InlineText.Of(inside.Text));
            else break;
            rest = rest.Slice(0, open).TrimEnd(',');
        }

        return rest;
    }

    // Jean Dupont (OIM) : Migrations de retour — or « Migrations de retour » in guillemets.
    private static TextSpan TakeTalk(TextSpan rest, SpeakerDraft draft)
    {
        if (Quoted().Match(rest.Text) is { Success: true } quoted)
        {
            draft.Talk = rest.Slice(quoted.Groups["title"]);
            return rest.Slice(0, quoted.Index).TrimEnd(',', ':', '–', '—', '-');
        }

        if (DashedTalk(rest) is { } dashed)
        {
            draft.Talk = InlineText.Bare(rest.From(dashed.Index + dashed.Length));
            return rest.Slice(0, dashed.Index).TrimEnd();
        }

        var pieces = Splitting.Split(rest, (text, at) =>
            text[at] == ':' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]) ? 1 : 0
        );
        // One word before a colon is a label, « Commentaires : … », unless it is all of a name that a form of address introduces.
        if (
            pieces.Count < 2
            || pieces[1].Trim().IsEmpty
            || pieces[0].Text.Length > 100
            || !pieces[0].Text.Trim().Contains(' ', StringComparison.Ordinal)
        )
            return rest;
        draft.Talk = InlineText.Bare(rest.From(pieces[1].Start - rest.Start));
        return pieces[0].TrimEnd();
    }

    // Awa Diop (IRD) – Compter les arrivées, or behind a country; what follows another dash may be a function.
    private static Match? DashedTalk(TextSpan rest)
    {
        foreach (Match dash in SpacedDash().Matches(rest.Text))
        {
            var (before, after) = (rest.Text[..dash.Index].TrimEnd(), InlineText.Of(rest.Text[(dash.Index + dash.Length)..]));
            var isComplete = before.EndsWith(')')
                ? before.Contains(" (", StringComparison.Ordinal)
                : before.LastIndexOf(',') is > 0 and var comma && CountryNames.Find(InlineText.Of(before[(comma + 1)..])) is not null;
            if (
                isComplete
                && after.Length > 3
                && CountryNames.Find(after) is null
                && !FunctionWords.StartFunction(after)
                && !FunctionWords.StartOrganisation(after)
                && !FunctionWords.IsAcronym(after)
            )
                return dash;
        }

        return null;
    }

    private static (TextSpan Name, TextSpan Affiliation) NameAndAffiliation(TextSpan rest)
    {
        var text = rest.Text;
        var comma = Splitting.At(rest, ',')[0].Text.Length;
        var dash = Dash().Match(text);
        var cut = dash.Success && dash.Index < comma ? (dash.Index, dash.Length) : (comma, 1);
        // The name alone on its line, and below it who that is.
        var lineEnd = text.IndexOf('\n', StringComparison.Ordinal);
        if (lineEnd > 0 && lineEnd < cut.Item1 && FunctionWords.StartFunction(text[lineEnd..].Trim())) cut = (lineEnd, 1);
        // Jean Dupont (Directeur, OIM)
        var bracket = text.IndexOf(" (", StringComparison.Ordinal);
        if (bracket > 0 && bracket < cut.Item1) cut = (bracket, 1);
        // **Jean Dupont** Directeur
        if (Bold().Match(text) is { Success: true } bold && bold.Length < cut.Item1)
            cut = (bold.Length, 0);
        return (
            rest.Slice(0, cut.Item1),
            cut.Item1 >= text.Length ? rest.From(text.Length) : rest.From(cut.Item1 + cut.Item2).TrimStart(',', '–', '—', '-')
        );
    }

    private static bool TakeName(TextSpan name, SpeakerDraft draft, bool lenient)
    {
        name = InlineText.Bare(name);
        if (NameLink().Match(name.Text) is { Success: true } link)
        {
            draft.Page = new(InlineText.Of(link.Groups["label"].Value), link.Groups["target"].Value, name.At.Line, name.At.Column);
            name = InlineText.Bare(name.Slice(link.Groups["label"]));
        }

        var text = name.Text;
        if (text.Contains("](", StringComparison.Ordinal) || !NameShape.Is(InlineText.Of(text), lenient)) return false;
        var address = NameShape.AddressLength(text);
        draft.Address = address > 0 ? InlineText.Of(text[..address]) : null;
        draft.Name = InlineText.Of(text[address..]);
        draft.At = name.At;
        return draft.Name.Length > 0;
    }

    [GeneratedRegex(
        @"^(?:[àa] confirmer|[àa] d[ée]finir|[àa] pr[ée]ciser|[àa] d[ée]signer|sous r[ée]serve.{0,1500}|tbc|tbd|to be confirmed"
            + @"|confirm[ée]e?|"
            + @"excus[ée]e?|absente?|(?:en |par |in )?(?:ligne|visio(?:conf[ée]rence)?|vid[ée]o(?:conf[ée]rence)?|distanciel|[àa] "
            + @"distance|online|remote(?:ly)?|virtual(?:ly)?|message vid[ée]o|video message))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Status();

    [GeneratedRegex(@"[\s,:–—-]*(?<title>«[^«»]{4,}»|“[^“”]{4,}”|""[^""]{4,}"")\s*\.?$", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s{1,9}[–—-]\s{1,9}|\s{1,9}[|·•]\s{1,9}|\s{1,9}/\s{1,9}(?=\p{Ll})")]
    private static partial Regex Dash();

    [GeneratedRegex(@"\s+[–—-]\s+", RegexOptions.NonBacktracking)]
    private static partial Regex SpacedDash();

    [GeneratedRegex(@"^(?:\*\*[^*]{1,200}\*\*|__[^_]{1,200}__|\[[^\[\]]{1,200}\]\([^()\s]{0,200}\))(?=\s{1,9}\S)")]
    private static partial Regex Bold();

    [GeneratedRegex(@"^\[(?<label>[^\[\]]+)\]\((?<target>[^()\s]*)(?:\s+""[^""]*"")?\)$", RegexOptions.NonBacktracking)]
    private static partial Regex NameLink();
}
