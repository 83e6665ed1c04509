using System.Text.RegularExpressions;
using Oim.Agenda.People;
using Oim.Agenda.Text;
using Oim.Agenda.Words;

namespace Oim.Agenda.Building;

/// <summary>What the line of a slot holds besides its hours.</summary>
internal sealed record TitleParts(AgendaTitle Title, TextSpan? Room, IReadOnlyList<AgendaFile> Files, IReadOnlyList<ItemDraft> Items);

/// <summary>Reads « Table ronde, animée par Awa Diop – salle 2 ([Note](n.pdf)) » into title, people, room and files.</summary>
internal static partial class TitleReader
{
    /// <summary>A longer line is prose: nobody is looked for in it.</summary>
    private const int Longest = 600;

    /// <param name="aside">What stands inside the line and is told elsewhere: its hours.</param>
    public static TitleParts Read(TextSpan line, TextSpan? aside = null)
    {
        if (line.End - line.Start > Longest) return new(TitleText.Read(line), null, [], []);
        TextSpan? room = null;
        if (RoomForms.In(line) is { } found) (room, line) = found;
        else if (RoomForms.Aside(line) is { } middle) room = aside = middle;
        else if (RoomForms.Whole(line) is { } whole) return new(new("", null), whole, [], []);
        var items = new List<ItemDraft>();
        var title = TakeSpeakerFirst(line, items) ?? TakeRole(line, items) ?? TakePeople(line, items) ?? line;
        if (room is null && items.Count > 0 && RoomForms.In(title) is { } before) (room, title) = before;
        var (groups, rest) = FileListReader.TakeTrailing(title);
        if (rest.Trim().IsEmpty) (groups, rest) = ([], title);
        return new(TitleText.Without(aside, rest), room, [.. groups.SelectMany(group => group)], items);
    }

    // « Martine Leclerc (OIM) – Mot de bienvenue »: who speaks comes before what about.
    private static TextSpan? TakeSpeakerFirst(TextSpan line, List<ItemDraft> items)
    {
        if (
            PeopleReader.Read(line, lenient: false, several: false) is not [var speakers]
            || !IsPlainlySomebody(speakers)
            || speakers.GiveTalk() is not { } talk
        )
            return null;
        items.Add(speakers);
        return talk;
    }

    // « Session I : Études de cas Modérateur : Jean-Christophe Dumont », « Débat animé par Awa Diop ».
    private static TextSpan? TakeRole(TextSpan line, List<ItemDraft> items)
    {
        foreach (Match start in RoleStart().Matches(line.Text))
        {
            if (start.Index == 0 || RoleLabel.AtStart(line.From(start.Index)) is not { } label || label.Rest.Trim().IsEmpty) continue;
            // « (Présidence : Équateur) »
            if (line.Text[start.Index - 1] == '(' && label.Rest.Text.TrimEnd().EndsWith(')'))
                label = label with { Rest = label.Rest.TrimEnd().TrimEnd(')') };
            if (RoleReader.Read(label, null, certain: label.HasColon) is not { } role)
                continue;
            items.Add(role);
            return line.Slice(0, start.Index).TrimEnd(',', '–', '—', '-', '(', '*', '_');
        }

        return null;
    }

    private static TextSpan? TakePeople(TextSpan line, List<ItemDraft> items)
    {
        foreach (Match separator in Separator().Matches(line.Text))
        {
            var right = line.From(separator.Index + separator.Length);
            if (
                separator.Index == 0
                || PeopleReader.Read(right, lenient: false, several: false) is not { } people
                || !people.Exists(IsPlainlySomebody)
            )
                continue;
            items.AddRange(people);
            return line.Slice(0, separator.Index);
        }

        // « Exposé liminaire (Mme Awa Diop, OIM) »
        if (
            Splitting.LastBracket(line.Text) is > 0 and var open
            && PeopleReader.Read(line.Slice(open + 1, line.Text.Length - 1), lenient: false, several: true) is { } inside
            && inside.Exists(IsPlainlySomebody)
        )
        {
            items.AddRange(inside);
            return line.Slice(0, open);
        }

        return null;
    }

    // In a title, files behind capitals are no proof: « Étude – Migrations Afrique (PDF) ».
    private static bool IsPlainlySomebody(InterventionDraft draft) =>
        draft.Speakers.Exists(speaker =>
            speaker.HasKnownAffiliation || speaker.Address is not null || speaker.Country is not null || speaker.Page is not null
        );

    [GeneratedRegex(@"(?<=[\s,(*_])(?=\p{L})")]
    private static partial Regex RoleStart();

    private const string Address = @"(?=(?-i:M\.|MM\.|Mmes?\b|Mr\b|Ms\b|Mrs\b|S\.\s?E|H\.\s?E|Dre?\b|Pr\b|Prof|Madame|Monsieur|Son Exc))";

    // « par », and « de » where a form of address or the word for a speech shows that somebody follows.
    [GeneratedRegex(
        @"(?<!\s)\s{1,9}[–—-]\s{1,9}|(?<!\s)\s{0,9}:\s{1,9}|(?<!\s),?\s{1,9}(?:par|by|avec|with)\s{1,9}|(?:,|(?-i:(?<=\p{Ll}{2})\.))\s{1,9}"
            + Address
            + @"|(?<!\s)\s{1,9}(?:de|d['’]|of)\s{0,9}"
            + Address
            + @"|(?<=^(?:allocutions?|discours|expos[ée]s?|mots?|messages?|interventions?|remarques|remarks|d[ée]clarations?|statements?|"
            + @"address|t[ée]moignages?|communications?)(?: [\p{L}'’-]{1,200}){0,3})(?<!\s)\s{1,9}(?:de\s{1,9}|d['’]|of\s{1,9})(?="
            + @"(?-i:\p{Lu}))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Separator();
}
