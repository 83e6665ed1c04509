namespace Oim.Site.Operation;

/// <summary>
/// All that the log says, for administrators. In one class: what makes the code of several writes them in an order that differs from one
/// build to the next, and the same sources would no longer make the same program.
/// </summary>
internal static partial class LogMessages
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Contenu chargé : {Summary}")]
    public static partial void LogIngest(this ILogger logger, string summary);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Le dossier de contenu n’existe pas, ou s’est vidé : {Folder}. "
            + "Remettez-le, ou indiquez le bon avec --Content:Root ; ce qui était publié le reste."
    )]
    public static partial void LogNoFolder(this ILogger logger, string folder);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Le système ne dit pas tout ce qui change dans {Folder} : un changement peut n’être vu qu’après {Seconds} s. "
            + "Relevez ses limites (sysctl fs.inotify.max_user_watches et fs.inotify.max_user_instances), "
            + "puis relancez le site. {Reason}"
    )]
    public static partial void LogSilence(this ILogger logger, string folder, double seconds, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Ce nœud mène : il lit le dossier de contenu et écrit la base partagée.")]
    public static partial void LogLeading(this ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "Ce nœud suit : un autre écrit la base partagée.")]
    public static partial void LogFollowing(this ILogger logger);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "La base partagée ne répond pas ; tout ce qui est publié reste servi, elle est redemandée chaque seconde. {Explanation}"
    )]
    public static partial void LogAway(this ILogger logger, string explanation);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Le cache {Cache} n’a pas pu être prévenu ({Reason}) : il peut montrer d’anciennes pages pendant {Seconds} s au plus."
    )]
    public static partial void LogNotPurged(this ILogger logger, string cache, int seconds, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "La base partagée répond de nouveau.")]
    public static partial void LogBack(this ILogger logger);

    [LoggerMessage(Level = LogLevel.Error, Message = "Le contenu n’a pas pu être chargé ; ce qui était publié le reste. {Explanation}")]
    public static partial void LogRefused(this ILogger logger, string explanation);

    [LoggerMessage(Level = LogLevel.Error, Message = "Le contenu n’a pas pu être chargé ; ce qui était publié le reste.")]
    public static partial void LogFailure(this ILogger logger, Exception error);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Le dossier de données {Wanted} n’est pas accessible en écriture ({Reason}). "
            + "La base dérivée est écrite dans {Folder} ; indiquez un autre dossier avec --Content:Data."
    )]
    public static partial void LogFallback(this ILogger logger, string wanted, string reason, string folder);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Un autre programme sert déjà ce contenu depuis {Shared} : "
            + "celui-ci tient sa propre base dans {Folder}, et les deux sont servis sans se gêner."
    )]
    public static partial void LogShared(this ILogger logger, string shared, string folder);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Le système ne permet que {OpenFiles} fichiers ouverts (nofile) : {Most} connexions au plus sont acceptées à la fois. "
            + "Il en faut au moins 4096 : « ulimit -n 4096 », ou LimitNOFILE=65536 dans l’unité systemd."
    )]
    public static partial void LogLow(this ILogger logger, long openFiles, int most);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "La base dérivée {File} avait disparu ou ne pouvait plus être lue ({Reason}) : elle a été reconstruite depuis le contenu."
    )]
    public static partial void LogRestored(this ILogger logger, string file, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "La base dérivée n’a pas pu être reconstruite. {Explanation}")]
    public static partial void LogNotRestored(this ILogger logger, string explanation);

    [LoggerMessage(Level = LogLevel.Error, Message = "Erreur en répondant à {Method} {Path} (trace {Trace})")]
    public static partial void LogFault(this ILogger logger, Exception error, string method, string path, string trace);

    [LoggerMessage(Level = LogLevel.Information, Message = "Le site est servi sur {Address}")]
    public static partial void LogServed(this ILogger logger, string address);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Les images ne peuvent pas être réduites sur cette machine ({Reason}) : elles sont servies telles quelles."
    )]
    public static partial void LogNoRenditions(this ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "L’image {Path} n’a pas pu être réduite ({Reason}) : elle est servie telle quelle.")]
    public static partial void LogRendition(this ILogger logger, string path, string reason);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Les publications n’ont pas pu être envoyées à {Remote} ({Reason}) : elles sont dans le dépôt, la prochaine les enverra."
    )]
    public static partial void LogNotPushed(this ILogger logger, string remote, string reason);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "La proposition {Id} n’a pas pu être publiée à l’instant prévu ({Reason}) : elle attend que quelqu’un la regarde."
    )]
    public static partial void LogNotPlanned(this ILogger logger, string id, string reason);
}
