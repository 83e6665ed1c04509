using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Oim.Agenda.Words;

/// <summary>Finds the country that a piece of text names, and nothing but names.</summary>
internal static partial class CountryNames
{
    // Names in use at the United Nations and in the press that differ from the usual ones.
    private const string Variants =
        "RU Fédération de Russie|RU Russian Federation|MD Moldova|MD République de Moldova|MD Republic of Moldova|CD République "
            + "démocratique du Congo|CD RDC|CD RD Congo|CD DRC|CD Democratic Republic of the Congo|CD Congo (RDC)|"
        + "CG République du Congo|CG Congo|CG Republic of the Congo|US États-Unis d'Amérique|US États-Unis|US Etats Unis|US USA|US United "
        + "States of America|US U.S.A.|GB Royaume-Uni de Grande-Bretagne et d'Irlande du Nord|GB Royaume Uni|GB UK|GB U.K.|GB "
        + "Grande-Bretagne|GB Great Britain|GB Angleterre|GB England|"
        + "VN Viet Nam|VN Vietnam|CV Cap-Vert|CV Cabo Verde|CV Cape Verde|TZ République-Unie de Tanzanie|TZ United Republic of Tanzania|"
        + "CI Côte d'Ivoire|CI Ivory Coast|KR République de Corée|KR Republic of Korea|KR Corée du Sud|KR South Korea|"
        + "KP République populaire démocratique de Corée|KP Corée du Nord|KP North Korea|LA République démocratique populaire lao|LA RDP "
        + "lao|LA Laos|LA Lao PDR|SY République arabe syrienne|SY Syrian Arab Republic|IR République islamique d'Iran|IR Iran (République "
        + "islamique d')|IR Iran|IR Islamic Republic of Iran|"
        + "BO État plurinational de Bolivie|BO Bolivie (État plurinational de)|BO Plurinational State of Bolivia|VE République "
        + "bolivarienne du Venezuela|VE Venezuela (République bolivarienne du)|VE Venezuela|BN Brunéi Darussalam|BN Brunei Darussalam|BN "
        + "Brunei|MM Myanmar|MM Birmanie|MM Burma|"
        + "MK Macédoine du Nord|MK North Macedonia|MK ex-République yougoslave de Macédoine|CZ République tchèque|CZ Tchéquie|CZ Czech "
        + "Republic|CZ Czechia|SZ Eswatini|SZ Swaziland|TL Timor-Leste|TL Timor oriental|TL East Timor|PS État de Palestine|PS Palestine|"
        + "PS State of Palestine|"
        + "VA Saint-Siège|VA Holy See|VA Vatican|BY Bélarus|BY Belarus|BY Biélorussie|GM Gambie|GM Gambia|GM The Gambia|TR Türkiye|TR "
        + "Turquie|TR Turkey|CN Chine|CN République populaire de Chine|CN China|HK Hong Kong|MO Macao|TW Taïwan|CF République "
        + "centrafricaine|CF RCA|CF Centrafrique|"
        + "DO République dominicaine|DO Dominican Republic|ST Sao Tomé-et-Principe|ST Sao Tome and Principe|BA Bosnie-Herzégovine|BA "
        + "Bosnia and Herzegovina|AE Émirats arabes unis|AE EAU|AE UAE|PG Papouasie-Nouvelle-Guinée|KG Kirghizistan|KG Kirghizstan|SA "
        + "Arabie saoudite|NL Pays-Bas|NL Hollande|NL The Netherlands|NL Holland|"
        + "BH Bahreïn|FM États fédérés de Micronésie|FM Micronésie|LK Sri Lanka|LY Libye|LY Jamahiriya arabe libyenne|BD Bangladesh|GW "
        + "Guinée-Bissau|GQ Guinée équatoriale|SS Soudan du Sud|KM Comores|LC Sainte-Lucie|VC Saint-Vincent-et-les-Grenadines|KN "
        + "Saint-Kitts-et-Nevis|TT Trinité-et-Tobago|AG Antigua-et-Barbuda|FJ Fidji";

    private static readonly FrozenDictionary<string, string> Codes = Names().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The ISO code, or null when the text is not exactly a country's name.</summary>
    public static string? Find(string text)
    {
        if (text.Length is < 2 or > 70 || !(char.IsUpper(text[0]) || Article().IsMatch(text))) return null;
        // « UK » is a country; « uk » is not, nor is a code such as « MA ».
        if (Codes.GetValueOrDefault(Key(text)) is { } code) return code;
        var bare = Article().Replace(text, "");
        if (bare.Length < text.Length && bare.Length > 1 && Codes.GetValueOrDefault(Key(bare)) is { } named) return named;
        bare = Regime().Replace(text, "");
        return bare.Length < text.Length && bare.Length > 1 ? Codes.GetValueOrDefault(Key(bare)) : null;
    }

    /// <summary>The country that an office of state names: « Ministère des affaires étrangères de Colombie », « Représentante permanente
    /// du Chili auprès de l’ONU ».</summary>
    public static string? OfState(string text)
    {
        if (!State().IsMatch(text)) return null;
        foreach (Match of in Of().Matches(text))
        {
            var name = Until().Match(text, of.Index + of.Length).Value.TrimEnd();
            if (name.Length > 0 && Find(name) is { } code) return code;
        }

        return null;
    }

    private static string Key(string name) => Slug.Of(name.Replace('’', '\''));

    private static Dictionary<string, string> Names()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in new[] { "fr", "en", "es" })
        {
            foreach (var code in Countries.All)
            {
                // ICU names the country a language is spoken in: « français (Maurice) ». RegionInfo only knows native names outside
                // Windows.
                if (InBrackets().Match(CultureInfo.GetCultureInfo($"{language}-{code}").NativeName) is not { Success: true } found)
                    continue;
                var name = found.Groups["name"].Value;
                names.TryAdd(Key(name), code);
                if (name.Contains(" & ", StringComparison.Ordinal))
                    names.TryAdd(Key(name.Replace("&", "and", StringComparison.Ordinal)), code);
            }
        }

        foreach (var variant in Variants.Split('|')) names[Key(variant[3..])] = variant[..2];
        return names;
    }

    [GeneratedRegex(
        @"^(?:(?:vice|premi[eè]re?|secr[ée]taire|sous|ancien(?:ne)?|deputy|prime|permanent)[- ]{0,200}){0,8}(?:minist|gouvern"
            + @"|government|ambass|"
            + @"embass|embaj|repr[ée]sentante? permanente?|permanent rep|mission permanente|permanent mission|pr[ée]sidente? de la "
            + @"r[ée]publique|d['’][ÉEée]tat|secr[ée]tariat d['’][ÉEée]tat|consul|d[ée]l[ée]gation|parlement|s[ée]nat|assembl[ée]e "
            + @"nationale|d[ée]put[ée])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex State();

    [GeneratedRegex(@"(?<=\s)(?:du|de la|de l['’]|de|des|d['’]|del|of the|of)(?:\s{1,9}|(?<=['’]))(?=\p{Lu})")]
    private static partial Regex Of();

    [GeneratedRegex(@"\G.{1,1500}?(?=\s{1,9}(?:auprès|à|au|aux|en|to|et|and|ante|in)\s|\s{0,9}[,(]|$)")]
    private static partial Regex Until();

    [GeneratedRegex(@"\((?<name>.+)\)$", RegexOptions.NonBacktracking)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"^(?:l['’]|le |la |les |the )", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(
        @"^(?:(?:la |le |the )?(?:r[ée]publique|republic|royaume|kingdom|principaut[ée]|grand-duch[ée]|sultanat|commonwealth)(?: "
            + @"(?:islamique|f[ée]d[ée]rale|f[ée]d[ée]rative|populaire|arabe|hach[ée]mite|bolivarienne|alg[ée]rienne|d[ée]mocratique|"
            + @"socialiste)){0,8}(?: (?:du|des|de la|de l['’]|de|d['’]|of the|of)\s{0,9}))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Regime();
}
