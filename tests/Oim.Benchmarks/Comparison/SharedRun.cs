using System.Diagnostics;
using Npgsql;

namespace Oim.Benchmarks.Comparison;

/// <summary>
/// « shared FOLDER STORE PAGES… »: the same as « scale », of two nodes over one PostgreSQL: one that leads, one that follows without
/// the folder. Each size has a schema of its own in the database (the site adds its build to the name), dropped at the end.
/// </summary>
internal sealed class SharedRun : IDisposable
{
    private const int Port = 5094;
    private const int Edits = 40;
    private const double Megabyte = 1024 * 1024;

    private readonly PublishedSite published = new();
    private readonly NpgsqlConnectionStringBuilder database;

    private SharedRun(string store) => database = new(store);

    public static async Task RunAsync(string folder, string store, IReadOnlyList<int> sizes)
    {
        using var run = new SharedRun(store);
        var all = new List<SharedFigures>();
        foreach (var pages in sizes) all.Add(await run.MeasureAsync(pages));
        Console.WriteLine(SharedFigures.Table(all));
        ScaleChart.DrawAll(folder, sizes, SharedFigures.Drawings(all));
    }

    public void Dispose() => published.Dispose();

    private async Task<SharedFigures> MeasureAsync(int pages)
    {
        Console.Error.WriteLine($"{pages} pages…");
        using var corpus = new Corpus(pages);
        var schema = $"mesure{pages}p{Environment.ProcessId}";
        var store = new NpgsqlConnectionStringBuilder(database.ConnectionString) { SearchPath = schema }.ConnectionString;
        var copied = corpus.Data + "-suit";
        try
        {
            using var leads = await published.StartAsync(store, corpus.Root, corpus.Data, Port);
            var read = leads.Spent;
            Work copy;
            using (var first = await published.StartAsync(store, null, copied, Port + 1)) copy = first.Spent;

            using var follows = await published.StartAsync(store, null, copied, Port + 1);
            var start = follows.Spent;
            var (before, beforeFollows) = (leads.Figures.ProcessorTime, follows.Figures.ProcessorTime);
            var edits = await EditAsync(new(corpus), pages, leads, follows);
            return new(pages)
            {
                Read = read,
                Copy = copy,
                Start = start,
                Edits = edits,
                EditWork = ((leads.Figures.ProcessorTime - before) / Edits, (follows.Figures.ProcessorTime - beforeFollows) / Edits),
                Searches = await SiteUse.SearchAsync(follows, 20),
                Memory = follows.Figures.Memory,
                CopiedFile = new DirectoryInfo(copied).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / Megabyte,
                Database = (long)(await AskAsync(SizeOf(schema)))! / Megabyte,
            };
        }
        finally
        {
            await AskAsync(
                $"do $$ declare one text; begin for one in select nspname from pg_namespace where nspname like '{schema}%' loop "
                    + "execute format('drop schema %I cascade', one); end loop; end $$"
            );
        }
    }

    private static async Task<(List<double> Leads, List<double> Follows)> EditAsync(
        SiteUse use,
        int pages,
        Server leads,
        Server follows
    )
    {
        var (shown, followed) = (new List<double>(), new List<double>());
        for (var i = 0; i < Edits; i++)
        {
            var edit = await use.EditAsync(i * 7 % pages, leads, follows);
            shown.Add(edit[0]);
            followed.Add(edit[1]);
        }

        return (shown, followed);
    }

    private static string SizeOf(string schema) =>
        "select sum(pg_total_relation_size(c.oid))::bigint from pg_class c join pg_namespace n on n.oid = c.relnamespace "
            + $"where c.relkind = 'r' and n.nspname like '{schema}%'";

    private async Task<object?> AskAsync(string question)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync();
    }
}
