using System.Data;
using System.Data.Common;
using System.Globalization;
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
public sealed class GenerationWriter : IDisposable
{
    private readonly DbConnection connection;
    private readonly IContentDatabase database;
    private readonly ISharedDatabase? shared;
    private readonly LocalCopy? copy;
    private readonly RowChanges rows = new();
    private readonly Statements statements;
    private readonly SearchWriter? search;
    private readonly KindList code;
    private (IReadOnlyList<KindDeclaration> Declared, KindList Kinds) known;
    private bool isLoaded;

    internal GenerationWriter(
        DbConnection connection,
        IContentDatabase database,
        Lazy<IModel> model,
        KindList kinds,
        bool isSearched,
        LocalCopy? copy = null
    )
    {
        (this.connection, this.database, this.copy, code, known) = (connection, database, copy, kinds, ([], kinds));
        shared = database as ISharedDatabase;
        statements = new(connection, model, database);
        search = isSearched ? new SearchWriter(statements) : null;
        Texts = new(statements, model);
        Files = new(statements, LinkChanges, rows);
        Pages = new(statements, () => Kinds, search, LinkChanges, Texts, rows);
        Problems = new(statements, rows);
        (Moves, Settings) = (new(statements, rows), new(statements, rows));
        // Who shares the database catches up with it first.
        if (shared is null) LoadAll();
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

    /// <summary>The number of the generation that it has read or written, where the database is shared.</summary>
    internal long Generation { get; private set; }

    /// <summary>How long the database held what was taken over last, until it was.</summary>
    internal TimeSpan Delay { get; private set; }

    /// <summary>Whether its connection holds and, where machines share the database, so does its memory.</summary>
    internal bool IsUsable => database.IsOpen(connection) && (shared is null || isLoaded || Generation == 0);

    /// <summary>What the checks must look at again.</summary>
    public LinkChanges LinkChanges { get; } = new();

    /// <summary>Whether texts alone have changed since <see cref="Begin"/>, and which.</summary>
    internal TextChanges Texts { get; }

    /// <summary>The full-text index of what was committed; empty where nobody searches.</summary>
    public SearchIndex SearchIndex => search?.Index ?? SearchIndex.Empty;

    /// <summary>An address, a visibility or a file has appeared, changed or gone since the last <see cref="ToAddressTable"/>.</summary>
    public bool AddressesChanged =>
        Pages.AddressesChanged || Files.AddressesChanged || Moves.AddressesChanged || Settings.AddressesChanged;

    public AddressTable ToAddressTable()
    {
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
        statements.Transaction = connection.BeginTransaction();
        shared?.TakeTurn(connection, statements.Transaction, Generation);
    }

    /// <summary>Writes to the end; a shared database has the next generation then, but not this machine's readers.</summary>
    public void Save()
    {
        statements.Flush();
        if (shared is null) return;
        shared.Advance(connection, statements.Transaction!, Generation, rows.Rows(areTexts: Texts.Entries is not null));
        statements.Transaction!.Commit();
        Generation++;
        TakeOver(view => copy!.Take(connection, view, shared));
    }

    /// <summary>Shows it to this machine's readers.</summary>
    public void Commit()
    {
        if (copy is not null) copy.Commit();
        else statements.Transaction!.Commit();
        rows.Clear();
        search?.Commit();
        End();
    }

    /// <summary>The next instant at which a page changes by itself.</summary>
    public DateTimeOffset? NextScheduledChange(DateTimeOffset now) =>
        copy is null ? Pages.NextScheduledChange(now) : copy.NextScheduledChange(now);

    /// <summary>After a fault: what the tables remember is read again from what was committed.</summary>
    public void Rollback()
    {
        isLoaded = false;
        statements.Forget();
        rows.Clear();
        try
        {
            copy?.Rollback();
            // A server that is away, or another machine that took over, has rolled it back.
            if (connection.State == ConnectionState.Open) statements.Transaction?.Rollback();
        }
        finally
        {
            search?.Rollback();
            End();
        }
    }

    /// <summary>Takes over what another machine has written; <see cref="Commit"/> shows it to this machine's readers.</summary>
    /// <returns>What has been changed; null where all may have been.</returns>
    internal IReadOnlyCollection<RowChange>? CatchUp()
    {
        IReadOnlyCollection<RowChange>? changed = null;
        TakeOver(view =>
        {
            var changes = shared!.ChangesSince(connection, view, Generation);
            var wasLoaded = isLoaded;
            isLoaded = false;
            if (changes.Rows is null || !wasLoaded) LoadAll();
            else if (changes.Rows.Count > 0) Load(changes.Rows);
            isLoaded = true;
            if (changes.Number != Generation) Delay = changes.Age;
            Generation = changes.Number;
            changed = wasLoaded ? changes.Rows : null;
            copy!.Take(connection, view, shared);
        });
        return changed;
    }

    /// <summary>Reads in one view of the shared database.</summary>
    private void TakeOver(Action<DbTransaction> read)
    {
        End();
        using var view = connection.BeginTransaction(IsolationLevel.RepeatableRead);
        statements.Transaction = view;
        try
        {
            read(view);
        }
        finally
        {
            statements.Transaction = null;
        }
    }

    /// <summary>Empties the database's log where it has become long.</summary>
    internal void EmptyLog(SqliteDatabase local) => local.EmptyLog(copy?.Connection ?? connection);

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

    private void Load(IReadOnlyCollection<RowChange> changes)
    {
        int[] entries =
        [
            .. changes
                .Where(change => change.Kind is RowKind.Page or RowKind.Text)
                .Select(change => int.Parse(change.Key, CultureInfo.InvariantCulture)),
        ];
        Files.CatchUp(changes, Generation);
        Pages.CatchUp(entries, Generation);
        search?.CatchUp(entries, Generation);
        if (changes.Any(change => change.Kind == RowKind.Moves)) Moves.Load();
        if (changes.Any(change => change.Kind == RowKind.Settings)) Settings.Load();
        // The machine that wrote it has checked it.
        LinkChanges.Clear();
    }

    private void Load()
    {
        Files.Load();
        Pages.Load();
        Moves.Load();
        Settings.Load();
        // What is stored has been checked.
        LinkChanges.Clear();
        isLoaded = true;
    }

    private void End()
    {
        statements.Transaction?.Dispose();
        statements.Transaction = null;
    }
}
