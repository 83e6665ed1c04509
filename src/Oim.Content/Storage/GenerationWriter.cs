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
    private readonly SqliteDatabase database;
    private readonly LocalCopy? copy;
    private readonly RowChanges rows = new();
    private readonly Statements statements;
    private readonly SearchWriter? search;
    private readonly KindList code;
    private (IReadOnlyList<KindDeclaration> Declared, KindList Kinds) known;
    private bool isLoaded;
    private bool isSharedEmpty;

    internal GenerationWriter(
        DbConnection connection, SqliteDatabase database, Lazy<IModel> model, KindList kinds, bool isSearched, LocalCopy? copy = null)
    {
        (this.connection, this.database, this.copy, code, known) = (connection, database, copy, kinds, ([], kinds));
        statements = new(connection, model);
        search = isSearched ? new SearchWriter(statements, database.IndexName) : null;
        Texts = new(statements, model);
        Files = new(statements, LinkChanges, rows);
        Pages = new(statements, () => Kinds, search, LinkChanges, Texts, rows);
        Problems = new(statements, rows);
        (Moves, Settings) = (new(statements, rows), new(statements, rows));
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

    /// <summary>The number of the generation that it has read or written, where the database is shared.</summary>
    internal long Generation => copy?.Generation ?? 0;

    /// <summary>How long the database held what was taken over last, until it was.</summary>
    internal TimeSpan Delay { get; private set; }

    /// <summary>Whether it holds something later than the shared database, which lost it.</summary>
    internal bool IsAhead => copy?.IsAhead ?? false;

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

    /// <summary>Hands what was written to the other machines; this machine's readers do not have it yet.</summary>
    public void Save()
    {
        var changes = rows.Rows(areTexts: Texts.Entries is not null);
        if (copy is null || (changes is { Count: 0 } && !isSharedEmpty)) return;
        copy.Send(changes, isSharedEmpty, statements.Transaction!);
        isSharedEmpty = false;
    }

    /// <summary>Shows it to this machine's readers.</summary>
    public void Commit()
    {
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

    /// <summary>Takes over what another machine has written; <see cref="Commit"/> shows it to this machine's readers.</summary>
    /// <returns>What has been changed; null where all may have been.</returns>
    internal IReadOnlyCollection<RowChange>? CatchUp(bool keepsLater = false)
    {
        var (since, wasLoaded) = (Generation, isLoaded);
        StoredChanges? taken;
        try
        {
            taken = copy!.Take(Start, keepsLater);
            isSharedEmpty = taken is null;
            if (taken is not null && taken.Number != since) (isLoaded, Delay) = (false, taken.Age);
            if (!wasLoaded || taken is { Rows: null }) LoadAll();
            else if (taken?.Rows is { Count: > 0 } changes) Load(changes, since);
            isLoaded = true;
        }
        catch
        {
            var memoryHolds = isLoaded;
            Rollback();
            isLoaded = memoryHolds;
            throw;
        }

        return wasLoaded ? taken is null ? [] : taken.Rows : null;
    }

    /// <summary>Reads what its file holds, without asking the shared database for what is newer.</summary>
    internal void Resume()
    {
        if (!isLoaded) LoadAll();
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

    private void Load(IReadOnlyCollection<RowChange> changes, long since)
    {
        int[] entries =
        [
            .. changes
                .Where(change => change.Kind is RowKind.Page or RowKind.Text)
                .Select(change => int.Parse(change.Key, CultureInfo.InvariantCulture)),
        ];
        Files.CatchUp(changes, since);
        Pages.CatchUp(entries, since);
        search?.CatchUp(entries, since);
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
