using Oim.Content.Diagnostics;
using static Oim.Content.Diagnostics.DiagnosticRule;

namespace Oim.Content.Sources;

/// <summary>What can be wrong with a file before a word of it is understood.</summary>
public static class SourceRules
{
    public static readonly DiagnosticRule Binary = Error("OIM1101",
        new("ce fichier n’est pas du texte (fichier binaire)", "this file is not text (binary file)"),
        new(
            "retirez l’extension .md, ou remplacez le fichier par sa version Markdown",
            "remove the .md extension, or replace the file by its Markdown version"
        )
    );

    public static readonly DiagnosticRule NotUtf8 = Warning("OIM1102",
        new("fichier codé en {0}, lu comme tel : attendu UTF-8", "file encoded in {0}, read as such: expected UTF-8"),
        new("enregistrez le fichier en UTF-8", "save the file as UTF-8"));

    public static readonly DiagnosticRule Unreadable = Error("OIM1103",
        new("fichier ou dossier illisible : {0}", "unreadable file or folder: {0}"),
        new("vérifiez les droits de lecture", "check the read permissions"));

    public static readonly DiagnosticRule Empty = Warning("OIM1104",
        new("fichier vide : la page n’a que son nom pour titre", "empty file: the page has only its name for a title"),
        new("écrivez un titre et un texte, ou supprimez le fichier", "write a title and a text, or delete the file"));

    public static readonly DiagnosticRule LinkOutside = Warning(
        "OIM1105",
        new(
            "lien symbolique ignoré, il sort du dossier de contenu ou vise un dossier : {0}",
            "symbolic link ignored, it leaves the content folder or points at a folder: {0}"
        ),
        new("copiez le fichier dans le dossier de contenu", "copy the file into the content folder")
    );

    public static readonly DiagnosticRule TooLarge = Error("OIM1106",
        new("fichier de {0} Mo : au plus {1} Mo sont lus", "file of {0} MB: at most {1} MB are read"),
        new("partagez ce texte en plusieurs fichiers", "split this text into several files"));

    public static readonly DiagnosticRule Failed = Error("OIM1108",
        new("ce fichier n’a pas pu être lu ({0})", "this file could not be read ({0})"),
        new("c’est un défaut du moteur : signalez-le avec le fichier", "this is a fault of the engine: report it with the file"));

    public static readonly DiagnosticRule StrangeName = Error("OIM1109",
        new("nom de fichier que le système ne sait pas lire : {0}", "file name the system cannot read: {0}"),
        new("renommez le fichier, en UTF-8", "rename the file, in UTF-8"));

    public static readonly DiagnosticRule NotRegular = Warning("OIM1110",
        new(
            "ni fichier ni dossier (tube, socket ou périphérique), ignoré : {0}",
            "neither file nor folder (pipe, socket or device), ignored: {0}"
        ),
        new("remplacez-le par un fichier ordinaire", "replace it by an ordinary file"));

    public static readonly DiagnosticRule TooSlow = Error("OIM1111",
        new(
            "lecture abandonnée au bout de {0} s : la page reste ce qu’elle était, les autres sont publiées",
            "reading given up after {0} s: the page stays as it was, the others are published"
        ),
        new(
            "partagez ce texte en plusieurs pages, ou retirez ce qui s’y répète sans fin ; le fichier est relu dès qu’il change",
            "split this text into several pages, or remove what repeats in it without end; the file is read again once it changes"
        )
    );

    public static readonly DiagnosticRule NotRead = Warning("OIM1115",
        new("{0} n’est lu avec aucune page", "{0} is read with no page"),
        new("{1}", "{1}"));

    public static readonly DiagnosticRule HtmlPage = Error("OIM1116",
        new("page HTML avec un en-tête : elle n’est pas publiée", "HTML page with a header: it is not published"),
        new(
            "réécrivez-la en Markdown dans un fichier .md, ou retirez l’en-tête pour servir le fichier tel quel",
            "rewrite it as Markdown in a .md file, or remove the header to have the file served as it is"
        )
    );

    public static readonly DiagnosticRule Hidden = Info("OIM1107",
        new("fichier caché, non publié : {0}", "hidden file, not published: {0}"),
        new(
            "renommez-le sans point initial pour le publier, ou utilisez « draft: true »",
            "rename it without its leading dot to publish it, or use “draft: true”"
        )
    );

    public static readonly DiagnosticRule UnreadSettings = Warning("OIM1112",
        new("ce fichier n’est pas lu : ces réglages s’écrivent dans « {0} »", "this file is not read: these settings are written in “{0}”"),
        new("renommez-le « {0} », ou recopiez-y ce qu’il dit", "rename it “{0}”, or copy what it says into that one"));

    public static readonly DiagnosticRule InReservedFolder = Warning("OIM1117",
        new(
            "« genres » est le dossier où le site déclare ses genres : ce fichier n’est ni lu ni publié",
            "“genres” is the folder in which the site declares its kinds: this file is neither read nor published"
        ),
        new("déplacez-le dans un autre dossier", "move it to another folder"));

    /// <summary>What is told of a file that could not be read.</summary>
    public static Diagnostic Unread(string path, Exception error) =>
        error is FileTooLargeException large
            ? new(TooLarge, path, Position.Start, $"{Math.Ceiling(large.Size / 1e6)}", $"{ContentFolder.LargestPage / (1024 * 1024)}")
            : new(Unreadable, path, Position.Start, ReasonOf(error));

    /// <summary>Why a file could not be read, in both languages where that is known: the system only says it in its own.</summary>
    public static string ReasonOf(Exception error) => error switch
    {
        UnauthorizedAccessException => Wording.Phrase("accès refusé", "access denied"),
        FileNotFoundException or DirectoryNotFoundException => Wording.Phrase("disparu pendant la lecture", "gone while it was read"),
        PathTooLongException => Wording.Phrase("chemin trop long", "path too long"),
        _ => error.Message,
    };
}
