using System.Text.RegularExpressions;

namespace Oim.Agenda.Words;

/// <summary>Tells what goes on in a slot from its title.</summary>
internal static partial class SlotKinds
{
    // In order of force: « Pause déjeuner » is a lunch, « Séance d'ouverture » an opening.
    private static readonly (SlotKind Kind, Regex Form)[] Forms =
    [
        (SlotKind.Session, Numbered()),
        (SlotKind.Lunch, Lunch()),
        (SlotKind.Registration, Registration()),
        (SlotKind.Break, Break()),
        (SlotKind.Social, Social()),
        (SlotKind.Closing, Closing()),
        (SlotKind.Opening, Opening()),
        (SlotKind.Debate, Debate()),
        (SlotKind.Session, Session()),
        (SlotKind.Presentation, Presentation()),
    ];

    public static SlotKind Of(string title)
    {
        // What stands before the colon says what it is; after it, what it is about.
        title = Aside().Replace(title, "");
        var head = Head().Match(title).Value;
        var kind = Find(head);
        return kind != SlotKind.Other ? kind
            : Opening().Match(title) is { Success: true } && title.Length < 60 ? SlotKind.Opening
            : Closing().Match(title) is { Success: true } && title.Length < 80 ? SlotKind.Closing
            : SlotKind.Other;
    }

    /// <summary>« Session II », without its subject.</summary>
    public static string? NumberedHead(string title) => Numbered().Match(title) is { Success: true } match ? match.Value : null;

    private static SlotKind Find(string text) => Forms.FirstOrDefault(form => form.Form.IsMatch(text)).Kind;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\s{0,9}\([^()]{0,200}\)", Options)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^.{3,1500}?(?=\s{0,9}:|\s[–—-]\s|$)", Options)]
    private static partial Regex Head();

    [GeneratedRegex(
        @"^(session|s[ée]ance|atelier|workshop|panel|table ronde|round ?table|pl[ée]ni[èe]re|plenary( session)?|th[èe]me|module|axe|track|"
            + @"parallel session|session parall[èe]le|sesi[óo]n|taller|mesa redonda|groupe|group)( n°)?\s{0,9}([IVX]{1,200}|[0-9]{1,200}|"
            + @"[A-F])(?![\p{L}0-9'’])(\.[0-9]{1,200})?",
        Options
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"\b((?<!petit[- ])d[ée]jeuner|repas|buffet|lunch|brunch|almuerzo|comida)\b(?!\s{0,9}(?:d['’]affaires)?.{0,1500}\bpetit)",
        Options
    )]
    private static partial Regex Lunch();

    [GeneratedRegex(
        @"^(petit[- ]d[ée]jeuner|caf[ée] d['’]accueil|accueil|enregistrement|inscriptions?|[ée]margement|registration|check-in|arriv[ée]e|"
            + @"registro|inscripci[óo]n|acreditaci[óo]n|welcome coffee|doors open|retrait des badges)\b",
        Options
    )]
    private static partial Regex Registration();

    [GeneratedRegex(@"\b(pause|break|receso|pausa|descanso|interruption|coffee|tea time|intermission|suspension)\b|^caf[ée]\b", Options)]
    private static partial Regex Break();

    [GeneratedRegex(
        @"\b(d[îi]ner|dinner|cena|c[óo]ctel|visita|foto|cocktail|r[ée]ception|reception|soir[ée]e|gala|ap[ée]ritif|verre|pot|networking|"
            + @"r[ée]seautage|visite|excursion|photo de (groupe|famille)|group photo|concert|projection)\b",
        Options
    )]
    private static partial Regex Social();

    [GeneratedRegex(
        @"\b(cl[ôo]ture|clausura|cierre|conclusiones|cl[ôo]turer|closing|^fin\b|fin (de|du|des)\b|end of|adjourn\w{0,200}"
            + @"|conclusions?|mot de "
            + @"la fin|wrap[- ]?up|lev[ée]e de (la )?s[ée]ance)\b",
        Options
    )]
    private static partial Regex Closing();

    [GeneratedRegex(
        @"\b(ouverture|bienvenue|bienvenida|apertura|inauguraci[óo]n|opening|welcome|inaugura\w{1,200}|mots? d['’]accueil"
            + @"|discours d['’]accueil|"
            + @"introduction)\b",
        Options
    )]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"\b(d[ée]bats?|discussions?|questions?[- ]((et|and) )?(r[ée]ponses|answers)|^questions?( (de la salle|du public|diverses du "
            + @"public))?$|q ?& ?a|[ée]changes|table[- ]ronde|round ?table|debates?|mesa redonda|preguntas|world caf[ée]|tour de table)\b",
        Options
    )]
    private static partial Regex Debate();

    [GeneratedRegex(
        @"\b(sessions?|s[ée]ances?|ateliers?|workshops?|pl[ée]ni[èe]re|plenary|panels?|groupes? de travail|sesi[óo]n(es)?|taller(es)?|"
            + @"plenaria|working groups?|breakout|travaux|tutorial|formation|hackathon)\b",
        Options
    )]
    private static partial Regex Session();

    [GeneratedRegex(
        @"\b(pr[ée]sentations?|presentaci[óo]n(es)?|ponencias?|palabras|expos[ée]s?|keynote|conf[ée]rence|communications?|allocutions?|"
            + @"discours|remarques|remarks|talk|lecture|d[ée]monstration|demo|restitution|t[ée]moignages?|mise en situation|speech|"
            + @"statements?|le point)\b",
        Options
    )]
    private static partial Regex Presentation();
}
