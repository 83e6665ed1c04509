using System.Text.RegularExpressions;

namespace Oim.Agenda.Words;

/// <summary>The labels editors give to files, in French and English.</summary>
internal static partial class FileLabels
{
    public static bool Is(string label) => label.Length <= 60 && Label().IsMatch(label.Trim());

    /// <summary>A file of everybody who speaks: « Présentation commune ».</summary>
    public static bool IsCommon(string label) => Common().IsMatch(label);

    /// <summary>An address that ends like a document.</summary>
    public static bool IsDocument(string target) => Document().IsMatch(target);

    [GeneratedRegex(
        @"^(?:(?:la |le |sa |son |l['’])?(?:biographie|biography|bio|cv|curriculum vitae|pr[ée]sentations?|exposé|diaporama|diapositives|"
            + @"diapos?|slides?|slide deck|support(?: de pr[ée]sentation)?|discours|speech|allocution|d[ée]claration|statement|remarks|"
            + @"remarques|intervention"
            + @"|vid[ée]o|video|audio|podcast|enregistrement (?:vid[ée]o|audio)|replay|r[ée]sum[ée]|abstract|synth[èe]se|summary|"
            + @"transcription|transcript|texte|text|article|paper|papier|document|rapport|report|note(?: de cadrage| conceptuelle)?|"
            + @"concept note|notes|poster|affiche|photos?|pdf|pptx?|docx?|pdf"
            + @"|communiqu[ée]|t[ée]l[ée]charger|download|fichier|handout|factsheet|fiche)|joint (?:presentation|statement|paper))(?:s)?"
            + @"(?:\s{1,9}(?:commune?|conjointe?|joint|principale?|compl[èe]te?|longue|courte|powerpoint|orale?))?"
            + @"(?:\s{0,9}[-–]?\s{0,9}\(?(?:(?:en |"
            + @"in |version )?(?:fran[çc]aise?|anglaise?|espagnole?|arabe|russe|chinoise?|portugaise?|french|english|spanish|arabic|fr|en|"
            + @"es|ar))\)?)?(?:\s{0,9}\(?(?:pdf|pptx?|docx?)[^)]{0,20}\)?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Label();

    [GeneratedRegex(
        @"\b(?:communs?|communes?|conjoints?|conjointes?|joint|common|shared)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Common();

    [GeneratedRegex(
        @"\.(?:pdf|pptx?|docx?|xlsx?|odp|odt|ods|mp3|mp4|webm|zip|epub|rtf|key)(?:[?#].{0,1500})?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Document();
}
