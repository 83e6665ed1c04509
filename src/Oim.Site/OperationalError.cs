using System.Data.Common;
using Oim.Content.Storage;

namespace Oim.Site;

/// <summary>What the machine refuses, as against a fault of ours, in words an admin can act on.</summary>
public static class OperationalError
{
    /// <summary>The explanation of a fault; null for one that is ours, which its trace explains better.</summary>
    /// <param name="folder">Where the derived database is.</param>
    public static string? Explain(Exception error, string? folder = null) =>
        error switch
        {
            OvertakenException => error.Message,
            DbException fault when ContentStore.IsAway(fault) => $"La base PostgreSQL (Content:Store) ne peut pas servir : {error.Message}",
            DbException fault when ContentStore.IsDiskFull(fault) => Unwritten(folder, "le disque est plein"),
            DbException fault when ContentStore.IsNotWritable(fault) => Unwritten(folder, error.Message),
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
        $"La base dérivée n’a pas pu être écrite{(folder is null ? "" : " dans " + folder)} : {reason}.\n"
        + "Libérez de la place, ou indiquez un autre dossier : --Content:Data CHEMIN "
        + "(le contenu n’est pas touché, il suffit à la refaire).";
}
