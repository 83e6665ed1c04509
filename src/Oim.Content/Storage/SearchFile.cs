using System.Data.Common;
using System.Security.Cryptography;
using Oim.Content.Storage.Tables;
using Oim.Search;

namespace Oim.Content.Storage;

/// <summary>
/// The index in a file of this machine's own, from which a start has it at once: a copy of what the rows say, thrown away whenever it is
/// not. The file has a stamp, which a row of the database has too. From then on the database itself notes which rows are written, whoever
/// writes them, in the same transaction: these are read beside the file. A file that is missing, damaged, older or of another build is
/// none, and all rows are read.
/// </summary>
internal sealed class SearchFile(Statements statements, string? file)
{
    /// <summary>Rows from which a file is worth its writing: fewer are read as fast.</summary>
    public const int Many = 1000;

    /// <summary>Words are only added; where one has become another, numbers mean something else than in the file.</summary>
    public const string Tables =
        """
        CREATE TABLE search_file (stamp TEXT NOT NULL, words INTEGER NOT NULL);
        CREATE TABLE search_since (id INTEGER PRIMARY KEY);
        CREATE TRIGGER search_put AFTER INSERT ON search WHEN EXISTS (SELECT 1 FROM search_file)
        BEGIN INSERT OR IGNORE INTO search_since VALUES (new."Id"); END;
        CREATE TRIGGER search_changed AFTER UPDATE ON search BEGIN DELETE FROM search_file; END;
        CREATE TRIGGER search_removed AFTER DELETE ON search WHEN EXISTS (SELECT 1 FROM search_file)
        BEGIN INSERT OR IGNORE INTO search_since VALUES (old."Id"); END;
        CREATE TRIGGER search_word_put AFTER INSERT ON search_word WHEN new."Id" < (SELECT words FROM search_file)
        BEGIN DELETE FROM search_file; END;
        CREATE TRIGGER search_word_changed AFTER UPDATE ON search_word BEGIN DELETE FROM search_file; END;
        CREATE TRIGGER search_word_removed AFTER DELETE ON search_word BEGIN DELETE FROM search_file; END;
        """;

    /// <summary>The entries whose rows have been written since the file was.</summary>
    public const string Since = "SELECT id FROM search_since";

    /// <summary>The index as it was when the file was written; null: there is none to go on from.</summary>
    public SearchIndex? Open() =>
        file is not null && statements.Scalar("SELECT stamp FROM search_file") is string stamp ? SearchIndex.Open(file, stamp) : null;

    /// <summary>Whether there is a file, whatever has been written since.</summary>
    public bool Exists => statements.Scalar("SELECT 1 FROM search_file") is not null;

    /// <summary>How many rows it leaves to be read.</summary>
    public long Behind => (long)statements.Scalar("SELECT count(*) FROM search_since")!;

    /// <summary>Writes what was committed to another file, outside a transaction.</summary>
    /// <returns>The same index from the file, which needs less memory; the index itself where it cannot be written.</returns>
    public SearchIndex Write(SearchIndex index)
    {
        if (file is null) return index;
        var stamp = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        try
        {
            index.Save(file, stamp);
            if (SearchIndex.Open(file, stamp) is not { } opened) return index;
            // Stopped between two of these, the next start has no stamp and reads all rows.
            statements.Execute("DELETE FROM search_file");
            statements.Execute("DELETE FROM search_since");
            statements.Execute("INSERT INTO search_file VALUES (@0, @1)", stamp, index.Vocabulary.Count);
            return opened;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or DbException or OverflowException)
        {
            return index; // a full disk: the rows are all that is needed
        }
    }
}
