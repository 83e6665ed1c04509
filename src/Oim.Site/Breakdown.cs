using Microsoft.Data.Sqlite;

namespace Oim.Site;

/// <summary>What the machine refuses, in words an admin can act on.</summary>
public static class Breakdown
{
    private const string Elsewhere = "\nLa base dérivée peut être écrite ailleurs : --Content:Data CHEMIN (le contenu n’est pas touché, il suffit à la refaire).";

    /// <summary>The explanation of a fault; null for one that is ours, which its trace explains better.</summary>
    public static string? Explain(Exception error) => error switch
    {
        // SQLITE_FULL, SQLITE_READONLY, SQLITE_IOERR.
        SqliteException { SqliteErrorCode: 13 } => "Le disque est plein : la base dérivée ne peut pas être écrite. Libérez de la place." + Elsewhere,
        SqliteException { SqliteErrorCode: 8 or 10 } => $"La base dérivée ne peut pas être écrite ({error.Message})." + Elsewhere,
        UnauthorizedAccessException or IOException => $"Un fichier ou un dossier ne peut pas être lu ou écrit : {error.Message}",
        AggregateException { InnerException: { } inner } => Explain(inner),
        _ => null,
    };
}
