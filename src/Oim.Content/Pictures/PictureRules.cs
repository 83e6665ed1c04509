using Oim.Content.Diagnostics;
using static Oim.Content.Diagnostics.DiagnosticRule;

namespace Oim.Content.Pictures;

/// <summary>What can be wrong with a picture, or with what is said of it.</summary>
public static class PictureRules
{
    public static readonly DiagnosticRule NotAPicture = Warning(
        "OIM1901",
        new(
            "ce fichier n’est pas une image que les navigateurs montrent : attendu JPEG, PNG, WebP, AVIF, GIF ou SVG",
            "this file is no picture that browsers show: expected JPEG, PNG, WebP, AVIF, GIF or SVG"
        ),
        new(
            "ouvrez-le dans un logiciel d’image et exportez-le en JPEG ou en PNG",
            "open it in a graphics program and export it as JPEG or PNG"
        )
    );

    public static readonly DiagnosticRule WrongExtension = Warning(
        "OIM1902",
        new("le nom annonce {0}, et le fichier est {1}", "the name says {0}, and the file is {1}"),
        new("renommez-le en « .{2} », et les liens vers lui", "rename it to “.{2}”, and the links to it")
    );

    public static readonly DiagnosticRule Truncated = Warning("OIM1903",
        new("image incomplète : la fin du fichier manque", "incomplete picture: the end of the file is missing"),
        new("copiez-la de nouveau depuis son origine", "copy it again from where it came"));

    public static readonly DiagnosticRule TooManyPixels = Warning(
        "OIM1904",
        new(
            "image de {0} × {1} pixels, qui n’est pas montrée : au plus {2} millions de pixels",
            "picture of {0} × {1} pixels, which is not shown: at most {2} million pixels"
        ),
        new("réduisez-la à 2 000 pixels de large", "reduce it to a width of 2,000 pixels")
    );

    public static readonly DiagnosticRule TooHeavy = Warning("OIM1905",
        new("image de {0} Mo : au plus 10 Mo", "picture of {0} MB: at most 10 MB"),
        new("réduisez-la à 2 000 pixels de large, en JPEG", "reduce it to a width of 2,000 pixels, as JPEG"));

    public static readonly DiagnosticRule Animated = Info("OIM1906",
        new("image animée : les pages n’en montrent que la première image", "animated picture: pages show its first frame alone"),
        new("pour du mouvement, placez une vidéo à côté de la page", "for movement, put a video beside the page"));

    public static readonly DiagnosticRule HasScript = Warning("OIM1907",
        new("dessin SVG qui contient un script : il ne s’exécutera jamais", "SVG drawing that holds a script: it will never run"),
        new("exportez-le sans script (« SVG simple »)", "export it without script (“plain SVG”)"));

    public static readonly DiagnosticRule TooSmall = Info("OIM1908",
        new("image « {0} » de {1} pixels de large, pour une place de {2}", "picture “{0}” {1} pixels wide, for a place of {2}"),
        new("donnez-en une d’au moins {2} pixels de large", "give one of a width of at least {2} pixels"));

    public static readonly DiagnosticRule HollowAlternative = Warning(
        "OIM1909",
        new(
            "texte de remplacement « {0} » : il ne dit pas ce que l’image montre",
            "alternative text “{0}”: it does not say what the picture shows"
        ),
        new(
            "dites ce qu’on y voit, sans « image de » ni nom de fichier : « Des délégués autour d’une table »",
            "say what is seen, without “picture of” or a file’s name: “Delegates around a table”"
        )
    );

    public static readonly DiagnosticRule NoCaptions = Warning("OIM1911",
        new("vidéo sans sous-titres : « {0} »", "film without captions: “{0}”"),
        new("placez à côté d’elle un fichier « {1} » (WebVTT)", "put a file “{1}” (WebVTT) beside it"));

    public static readonly DiagnosticRule NoTranscript = Info("OIM1912",
        new("« {0} » n’a pas de transcription", "“{0}” has no transcript"),
        new("placez à côté un fichier « {1}.txt » ou « {1}.pdf »", "put a file “{1}.txt” or “{1}.pdf” beside it")
    );

    public static readonly DiagnosticRule UnknownFocus = Warning("OIM1913",
        new(
            "« imageFocus: {0} » : attendu un ou deux mots, ou deux pourcentages",
            "“imageFocus: {0}”: expected one or two words, or two percentages"
        ),
        new("écrivez par exemple « haut », « bas droite » ou « 50% 20% »", "write for example “top”, “bottom right” or “50% 20%”"));

    public static readonly DiagnosticRule NoCredit = Warning(
        "OIM1910",
        new("image sans crédit : {0}", "picture without credit: {0}"),
        new(
            "ajoutez « imageCredit: … », ou « © … » à la fin de sa légende dans le texte",
            "add “imageCredit: …”, or “© …” at the end of its caption in the text"
        )
    );
}
