using System.Text.RegularExpressions;
using Oim.Agenda.Text;

namespace Oim.Agenda.Words;

/// <summary>Rooms as written: « (salle XVII) », « – Salle A », « Room 2 : … », « Lieu : auditorium ».</summary>
internal static partial class RoomForms
{
    /// <summary>The whole text is a room and nothing else.</summary>
    public static TextSpan? Whole(TextSpan line)
    {
        var bare = InlineText.Bare(line).Trim('(', ')', '[', ']', '.', ':');
        if (Labelled().Match(bare.Text) is { Success: true } labelled) return bare.Slice(labelled.Groups["room"]);
        return Room().Match(bare.Text) is { Success: true } room && room.Length == bare.Text.Length ? bare : null;
    }

    /// <summary>The room at one end of a title, and the title without it.</summary>
    public static (TextSpan Room, TextSpan Title)? In(TextSpan title)
    {
        var text = title.Text;
        if (Tail().Match(text) is { Success: true, Index: > 0 } tail) return (title.Slice(tail.Groups["room"]), title.Slice(0, tail.Index));
        if (Head().Match(text) is { Success: true } head) return (title.Slice(head.Groups["room"]), title.From(head.Length));
        return null;
    }

    /// <summary>The room in brackets before a colon or a dash: « Atelier A (salle 2) : Méthodes ».</summary>
    public static TextSpan? Aside(TextSpan title) =>
        Middle().Match(title.Text) is { Success: true } middle ? title.Slice(middle.Groups["room"]) : null;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Place =
        @"(?:(?:grande |petite )?salle\b(?: (?:de|du|des|d['’]|n°)\s{0,9})?(?>(?: ?(?-i:[\p{Lu}0-9][\p{L}0-9'’.-]{0,200}|pl[ée]ni[èe]re"
            + @"|polyvalente|"
            + @"[a-z](?![\p{L}])|conf[ée]rences?|r[ée]union|conseil|assembl[ée]es?|actes|commissions?|des|du|de la|de)){1,8})"
        + @"|(?:grand |petit )?amphi(?:th[ée][âa]tre)?(?: (?-i:[\p{Lu}0-9][\p{L}0-9'’.-]{0,200}|de|du)){0,8}|"
        + @"(?:grand |petit )?auditorium(?: (?-i:[\p{Lu}0-9][\p{L}0-9'’.-]{0,200}|de|du)){0,8}"
        + @"|(?:conference |meeting )?rooms? (?-i:[\p{Lu}0-9][\p{L}0-9'’.-]{0,200})(?: (?-i:[\p{Lu}0-9][\p{L}0-9'’.-]{0,200})){0,8}|"
        + @"(?:main |plenary |"
        + @"conference |exhibition )?hall(?: (?-i:[\p{Lu}0-9][\p{L}0-9'’.-]{0,200})){0,8}|(?-i:Zoom|Teams)|b[âa]timent "
        + @"(?-i:[\p{Lu}0-9][\p{L}0-9'’.-]{0,200})|"
        + @"plenary (?:hall|room)|foyer|hall d['’](?:entr[ée]e|accueil)|(?-i:Hall) \w{1,200})";

    [GeneratedRegex(
        "^" + Place + @"(?:\s{0,9},\s{0,9}(?:b[âa]timent|[ée]tage|rez-de-chauss[ée]e|[0-9](?:er|e|ème) [ée]tage).{0,1500})?$",
        Options
    )]
    private static partial Regex Room();

    [GeneratedRegex(@"^(?:lieu|salle|room|location|venue|place)\s{0,9}:[\s*_]{0,9}(?<room>\S.{0,1500})$", Options)]
    private static partial Regex Labelled();

    [GeneratedRegex(
        @"(?:(?<!\s)\s{0,9}[(\[]\s{0,9}(?:en |in )?(?<room>(?:"
            + Place
            + @"|salle [\p{L}0-9'’° -]{1,30})(?:, [^()\[\]]{1,30})?)\s{0,9}[)\]]|(?<!\s)\s{0,9}(?:(?<=\s)[–—-]|,|\||@|•)\s{0,9}(?<room>"
            + Place
            + @"))[\s*_]{0,9}$",
        Options
    )]
    private static partial Regex Tail();

    [GeneratedRegex(@"\s\((?<room>" + Place + @")\)\s{0,9}(?::|[–—-]\s)", Options)]
    private static partial Regex Middle();

    [GeneratedRegex(@"^[*_]{0,9}[\[(]?(?<room>" + Place + @")[\])]?[*_]{0,9}\s{0,9}(?::|[–—-](?=\s)|\|)[\s*_]{0,9}(?=\S)", Options)]
    private static partial Regex Head();
}
