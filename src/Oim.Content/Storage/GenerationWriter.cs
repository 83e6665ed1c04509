using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore.Metadata;
using Oim.Content.Kinds;
using Oim.Content.Kinds.Declared;
using Oim.Content.Search;
using Oim.Content.Storage.Tables;
using Oim.Search;

namespace Oim.Content.Storage;

/// <summary>
/// The one writer. All that a change brings is written in one transaction, which readers see whole or not at all. Its tables remember what
/// they hold, so that a change needs no look at the rest.
/// </summary>
public sealed partial class GenerationWriter : IDisposable
{
    private readonly DbConnection connection;
    private readonly SqliteDatabase database;
    private readonly RowChanges rows = new();
    private readonly Statements statements;
    private readonly SearchWriter? search;
    private readonly KindList code;
    private (IReadOnlyList<KindDeclaration> Declared, KindList Kinds) known;
    private bool isLoaded;

    internal GenerationWriter(
        DbConnection connection,
        SqliteDatabase database,
        Lazy<IModel> model,
        KindList kinds,
        bool isSearched,
        LocalCopy? copy = null
    )
    {
        (this.connection, this.database, this.copy, code, known) = (connection, database, copy, kinds, ([], kinds));
        statements = new(connection, model);
        search = isSearched ? new SearchWriter(statements, database.IndexName) : null;
        Texts = new(statements, model);
        Files = new(statements, LinkChanges, rows);
        Pages = new(statements, () => Kinds, search, LinkChanges, Texts, rows);
        Problems = new(statements, rows);
        (Moves, Settings) = (new(statements, rows), new(statements, LinkChanges, rows));
        // Who shares the database catches up with it first.
        if (copy is null) LoadAll();
    }

    public FilesTable Files { get; }

    public PagesTable Pages { get; }

    public ProblemsTable Problems { get; }

    public MovesTable Moves { get; }

    public SettingsTable Settings { get; }

    /// <summary>The kinds of the site, those that it declares among them.</summary>
    public KindList Kinds
    {
        get
        {
            if (known.Declared != Settings.Declarations) known = (Settings.Declarations, code.With(Settings.Declarations));
            return known.Kinds;
        }
    }

    /// <summary>Whether pages are indexed for the search.</summary>
    internal bool IsSearched => search is not null;

    /// <summary>Whether its tables remember what its file holds.</summary>
    internal bool IsLoaded => isLoaded;

    /// <summary>Whether its file is there.</summary>
    internal bool IsUsable => database.Exists;

    /// <summary>What the checks must look at again.</summary>
    public LinkChanges LinkChanges { get; } = new();

    /// <summary>Whether texts alone have changed since <see cref="Begin"/>, and which.</summary>
    internal TextChanges Texts { get; }

    /// <summary>The rows that the last <see cref="Commit"/> brought; null: too many to name.</summary>
    internal IReadOnlyCollection<RowChange>? Committed { get; private set; }

    /// <summary>
    /// Names what its file holds of pages: another word whenever that changes, and the same after a restart. Null: machines share it.
    /// </summary>
    public string? State { get; private set; }

    /// <summary>The full-text index of what was committed; empty where nobody searches.</summary>
    public SearchIndex SearchIndex => search?.Index ?? SearchIndex.Empty;

    /// <param name="before">What this returned last: what has not changed since stays; <see cref="Generation.None"/>'s: all is new.</param>
    public AddressTable ToAddressTable(AddressTable before)
    {
        var retitled = Pages.TakeRetitled();
        if (
            before != Storage.Generation.None.Addresses
            && !(Pages.AddressesChanged || Files.AddressesChanged || Moves.AddressesChanged || Settings.AddressesChanged)
        )
            return retitled.Count == 0 ? before : before.With(retitled);
        Pages.AddressesChanged = Files.AddressesChanged = Moves.AddressesChanged = Settings.AddressesChanged = false;
        var moves = Moves.FilesByOldAddress
            .Select(move => Pages.Of(move.Value) is { } page ? new OldAddress(move.Key, page.EntryId, move.Value, 1, 1) : null)
            .OfType<OldAddress>();
        return new(Pages.All, Pages.Aliases, Files.Assets.Values, moves, Settings.Redirections);
    }

    /// <summary>What was forgotten by a rollback is read again.</summary>
    public GenerationWriter Refresh()
    {
        if (!isLoaded) Load();
        return this;
    }

    public void Begin()
    {
        Refresh();
        Texts.Begin();
        Start();
    }

    /// <summary>Shows it to this machine's readers.</summary>
    public void Commit()
    {
        NameState();
        statements.Transaction?.Commit();
        Committed = rows.Rows(areTexts: false) is { } known ? [.. known] : null;
        rows.Clear();
        End();
        SqliteDatabase.StartLog(connection);
        search?.Commit();
    }

    /// <summary>The next instant at which a page changes by itself.</summary>
    public DateTimeOffset? NextScheduledChange(DateTimeOffset now) => Pages.NextScheduledChange(now);

    /// <summary>After a fault: what the tables remember is read again from what was committed.</summary>
    public void Rollback()
    {
        isLoaded = false;
        rows.Clear();
        try
        {
            statements.Transaction?.Rollback();
        }
        finally
        {
            search?.Rollback();
            End();
        }

        copy?.Forget();
    }

    private DbTransaction Start() => statements.Transaction ??= connection.BeginTransaction();

    /// <summary>Empties the database's log where it has become long.</summary>
    internal void EmptyLog() => database.EmptyLog(connection);

    public void Dispose()
    {
        End();
        statements.Dispose();
        copy?.Dispose();
        connection.Dispose();
    }

    private void LoadAll()
    {
        Load();
        search?.Load();
    }

    private void Load()
    {
        Files.Load();
        Pages.Load();
        Moves.Load();
        Settings.Load();
        if (copy is null) State = (string?)statements.Scalar("SELECT state FROM owner");
        // What is stored has been checked.
        LinkChanges.Clear();
        isLoaded = true;
    }

    private void NameState()
    {
        if (copy is not null || !rows.AreOfPages) return;
        State = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        statements.Execute("UPDATE owner SET state = @0", State);
    }

    private void End()
    {
        statements.Transaction?.Dispose();
        statements.Transaction = null;
    }
}
