using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Oim.Content.Kinds;
using Oim.Content.Storage.Postgres;

namespace Oim.Content.Storage;

/// <summary>The database as a file: its name, who may write it, how it is opened, and what is told of its faults.</summary>
public sealed partial class ContentStore
{
    /// <summary>After its name: a file of answers made from it, which goes with it.</summary>
    public const string ReadySuffix = "-pages";

    /// <summary>The database that this version of the code derives from a content folder.</summary>
    public static string FileIn(string dataFolder, KindList kinds, string contentRoot) =>
        Path.Combine(dataFolder, $"contenu-{Digest($"{kinds.Signature}\n{contentRoot}")}.db");

    /// <summary>
    /// Starts from what a site has committed to the database in its data folder, if there is one; the site's own is only read.
    /// </summary>
    public void StartFrom(string siteData)
    {
        database.IndexName = null;
        new SqliteDatabase(FileIn(siteData, kinds, contentRoot)).CopyTo(File);
    }

    /// <summary>Removes databases that other versions of the code left for the same folder.</summary>
    public void RemoveOtherVersions()
    {
        database.DeleteOtherVersions(contentRoot);
        if (Leads) shared!.DeleteOtherVersions();
    }

    /// <summary>Whether a fault says that the database is not there, is none or is damaged.</summary>
    public static bool IsDamage(DbException error) => SqliteDatabase.IsDamage(error) || PostgresFault.IsDamage(error);

    /// <summary>Whether a fault of the writer says that the file is not there, is damaged or is that of something else.</summary>
    public static bool IsUnusable(DbException error) => SqliteDatabase.IsUnusable(error);

    /// <summary>Whether a fault says that the disk is full.</summary>
    public static bool IsDiskFull(DbException error) => SqliteDatabase.IsDiskFull(error) || PostgresFault.IsDiskFull(error);

    /// <summary>Whether a fault says that the shared database cannot be reached.</summary>
    public static bool IsAway(DbException error) => PostgresFault.IsAway(error);

    /// <summary>Whether a fault says that nothing can be written to the data folder.</summary>
    public static bool IsNotWritable(DbException error) => SqliteDatabase.IsNotWritable(error);

    private GenerationWriter OpenLocalWriter(Func<DbConnection, GenerationWriter> over)
    {
        CloseWriter();
        lock (gate) CloseReaders();
        Own();
        try
        {
            return writer = Create(over);
        }
        catch (DbException error) when (SqliteDatabase.IsUnusable(error))
        {
            // It holds nothing that the files do not, or the shared database.
            database.Delete();
            return writer = Create(over);
        }
    }

    /// <summary>
    /// Where the database has gone, the file that is locked may have gone with it: the right to write is asked for again.
    /// </summary>
    private void Own()
    {
        if (IsLost)
        {
            ownership?.Dispose();
            ownership = null;
        }

        if (!TryOwn()) throw new IOException($"{DataFolder} : un autre programme y écrit la base de {contentRoot}.");
    }

    private void CloseWriter()
    {
        writer?.Dispose();
        writer = null;
    }

    /// <summary>Those of a database that is gone.</summary>
    private void CloseReaders()
    {
        readers.Dispose();
        readers = new(options, kinds);
    }

    private GenerationWriter Create(Func<DbConnection, GenerationWriter> over)
    {
        var connection = database.OpenToWrite(() => With(options, content => content.Database.GenerateCreateScript()), contentRoot);
        try
        {
            return over(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string Digest(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 6));

    private static DbContextOptions<ContentDbContext> OptionsOf(Action<DbContextOptionsBuilder> configure)
    {
        var builder = new DbContextOptionsBuilder<ContentDbContext>()
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(new TextReadsInterceptor())
            .ReplaceService<IModelCacheKeyFactory, KindsModelCacheKeyFactory>();
        configure(builder);
        return builder.Options;
    }

    private T With<T>(DbContextOptions<ContentDbContext> options, Func<ContentDbContext, T> ask)
    {
        using var content = new ContentDbContext(options, kinds);
        return ask(content);
    }
}
