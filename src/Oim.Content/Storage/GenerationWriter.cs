using System.Data.Common;
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
        bool isSearched
    )
    {
        (this.connection, this.database, code, known) = (connection, database, kinds, ([], kinds));
        Generation = database.GenerationIn(connection);
        statements = new(connection, model, database);
        search = isSearched ? new SearchWriter(statements) : null;
        Texts = new(statements, model);
        Files = new(statements, LinkChanges);
        Pages = new(statements, () => Kinds, search, LinkChanges, Texts);
        Problems = new(statements);
        (Moves, Settings) = (new(statements), new(statements));
        Load();
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

    /// <summary>Whether its connection holds, and what it remembers is what the database holds.</summary>
    internal bool IsCurrent => database.IsAt(connection, Generation);

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
        database.TakeTurn(connection, statements.Transaction, Generation);
    }

    public void Commit()
    {
        statements.Flush();
        database.Advance(connection, statements.Transaction!, Generation);
        statements.Transaction!.Commit();
        Generation = database.IsShared ? Generation + 1 : Generation;
        search?.Commit();
        End();
    }

    /// <summary>After a fault: what the tables remember is read again from what was committed.</summary>
    public void Rollback()
    {
        isLoaded = false;
        statements.Forget();
        try
        {
            statements.Transaction?.Rollback();
        }
        finally
        {
            search?.Rollback();
            End();
        }
    }

    /// <summary>Empties the database's log where it has become long.</summary>
    internal void EmptyLog() => database.EmptyLog(connection);

    public void Dispose()
    {
        End();
        statements.Dispose();
        connection.Dispose();
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
