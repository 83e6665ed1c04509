using Microsoft.Data.Sqlite;

namespace Oim.Site;

/// <summary>What the machine refuses, in words an admin can act on.</summary>
public static class Breakdown
{
    /// <summary>The explanation of a fault; null for one that is ours, which its trace explains better.</summary>
    /// <param name="folder">Where the derived database is.</param>
    public static string? Explain(Exception error, string? folder = null) =>
        error switch
        {
            // SQLITE_FULL; then SQLITE_READONLY, SQLITE_IOERR, SQLITE_CANTOPEN.
            SqliteException { SqliteErrorCode: 13 } => Unwritten(folder, "le disque est plein"),
            SqliteException { SqliteErrorCode: 8 or 10 or 14 } => Unwritten(folder, error.Message),
            UnauthorizedAccessException
            or IOException when folder is not null && error.Message.Contains(folder, StringComparison.Ordinal) => Unwritten(
                folder,
                error.Message
            ),
            UnauthorizedAccessException or IOException => $"Un fichier ou un dossier ne peut pas être lu ou écrit : {error.Message}",
            AggregateException { InnerException: { } inner } => Explain(inner, folder),
            _ => null,
        };

    private static string Unwritten(string? folder, string reason) =>
        $"La base dérivée n’a pas pu être écrite{(folder is null ? "" : " dans " + folder)} : {reason}.\nLibérez de la place, ou indiquez un autre dossier : --Content:Data CHEMIN (le contenu n’est pas touché, il suffit à la refaire).";
}
