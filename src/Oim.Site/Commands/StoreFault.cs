using Microsoft.Data.Sqlite;

namespace Oim.Site.Commands;

/// <summary>Says in a sentence why the derived database cannot be written: a full disk is no bug of ours.</summary>
internal static class StoreFault
{
    /// <summary>SQLITE_FULL.</summary>
    private const int Full = 13;

    /// <returns>Null for an error that has another cause.</returns>
    public static string? Tell(Exception error, string folder)
    {
        var reason = error switch
        {
            SqliteException { SqliteErrorCode: Full } => "le disque est plein",
            UnauthorizedAccessException => "accès refusé",
            SqliteException or IOException => error.Message,
            _ => null,
        };
        return reason is null ? null : $"La base dérivée n’a pas pu être écrite dans {folder} : {reason}.\nLibérez de la place, ou indiquez un autre dossier : --Content:Data CHEMIN";
    }
}
