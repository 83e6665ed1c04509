using Oim.Content.Checks;
using Oim.Content.Diagnostics;
using Oim.Content.Ingestion;
using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Serving;
using Oim.Site.Tests.Harness.Postgres;

namespace Oim.Site.Tests.Harness;

/// <summary>The engine over a folder, without a server.</summary>
public sealed class Engine : IDisposable
{
    private readonly TemporaryFolder folder;
    private readonly ContentStore store;
    private readonly Ingester ingester;

    /// <param name="shared">Another database than the tests' own: a connection string.</param>
    public Engine(
        TemporaryFolder folder,
        string dataName = "donnees",
        TimeProvider? clock = null,
        KindList? kinds = null,
        string? shared = null
    )
    {
        this.folder = folder;
        var data = folder.Outside(dataName);
        store = new ContentStore(kinds ?? SiteKinds.All, data, folder.Root, shared ?? TestStore.For(data));
        Content = new ContentFolder(folder.Root);
        ingester = new Ingester(
            Content,
            store,
            clock ?? TimeProvider.System,
            new SystemPageList(kinds ?? SiteKinds.All).IsAddress,
            new(folder.Root)
        );
    }

    public ContentFolder Content { get; }

    public ContentStore Store => store;

    public Ingester Ingester => ingester;

    public IngestSummary All() => ingester.IngestAll();

    /// <summary>Tells the engine of the files that an edit has touched, as the watcher would.</summary>
    public IngestSummary Changed(params IEnumerable<string> paths) =>
        ingester.Ingest([.. paths.Select(folder.Full).Distinct(StringComparer.Ordinal)]);

    /// <summary>Diagnostics as « file:line:column CODE ».</summary>
    public IReadOnlyList<string> Problems()
    {
        using var content = store.Read();
        return [.. content.Problems.AsEnumerable().Select(p => $"{p.File}:{p.Line}:{p.Column} {p.Code}").Order(StringComparer.Ordinal)];
    }

    /// <summary>Every diagnostic as an editor is told of it, but for moves, which the files do not know of.</summary>
    public IEnumerable<string> Told() =>
        DiagnosticList.Of(store).Where(diagnostic => diagnostic.Rule != CheckRules.Moved).Select(diagnostic => $"told: {diagnostic}");

    public Entry? Entry(string address)
    {
        using var content = store.Read();
        return content.Entries.SingleOrDefault(e => e.Address == address && !e.Shadowed);
    }

    /// <summary>
    /// Everything stored of the files as they are, one line each row, without numbers that depend on the order of reading.
    /// </summary>
    public IReadOnlyList<string> Dump()
    {
        using var connection = TestStore.Open(store);
        var names = TestStore.Rows(connection, "SELECT \"Id\", coalesce(\"File\", '(' || \"Key\" || ',' || \"Language\" || ')') FROM entry")
            .ToDictionary(row => row[0].Value, row => row[1].Value);
        var lines = new List<string>();
        foreach (var table in TestStore.TablesIn(connection))
            foreach (var row in TestStore.Rows(connection, $"SELECT * FROM \"{table}\""))
                lines.Add(
                    $"{table}: {string.Join(" | ", row.Select(column => Told(column.Name, column.Value)).Where(told => told.Length > 0))}"
                );

        // What is indexed is written in numbers of words, which depend on the order of reading.
        lines.AddRange(TestStore.Rows(connection, "SELECT \"Id\" FROM search").Select(row => $"search: {NameOf(row[0].Value)}"));
        foreach (var page in store.Current.Addresses.Pages)
            lines.Add($"address: {page with { EntryId = 0, Visibility = InUtc(page.Visibility) }}");
        return [.. lines.Order(StringComparer.Ordinal)];

        string NameOf(string id) => names.GetValueOrDefault(id, "?" + id);

        string Told(string column, string value) =>
            column switch
            {
                "Id" => "",
                "EntryId" => $"{column}={NameOf(value)}",
                _ => $"{column}={value}",
            };
    }

    public void Dispose() => store.Dispose();

    /// <summary>What was read from the database is in UTC, what was read from a file is not.</summary>
    private static Visibility InUtc(Visibility written) =>
        written with { From = written.From?.ToUniversalTime(), Until = written.Until?.ToUniversalTime() };
}
