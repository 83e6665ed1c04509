using System.Data.Common;
using Npgsql;
using Oim.Content.Search;
using Oim.Content.Storage;
using Oim.Search;
using Oim.Site.Tests.Harness;
using Oim.Site.Tests.Harness.Postgres;

namespace Oim.Site.Tests.Nodes;

/// <summary>Machines that share a database: one writes, the others take over what it wrote, and nobody writes late.</summary>
public sealed class SharedStoreTests
{
    private static readonly (string Path, string? Text)[] Edits =
    [
        ("a.md", "---\ntitle: Un\n---\nTexte vers [deux](/b/deux) et l’hippocampe.\n"),
        ("b/deux.md", "---\ntitle: Deux\naliases: [/vieux]\n---\n## Chapitre\n\n[rien](nulle-part.md)\n"),
        ("b/index.md", "---\ntitle: Liste\ncascade: { kind: news, date: 2013-01-02, themes: [x] }\n---\nTexte.\n"),
        ("b/deux.md", "---\ntitle: Deux\naliases: [/vieux]\n---\n## Chapitre\n\nUn autre texte, avec un ornithorynque.\n"),
        ("e/r.md", "---\ntitle: Rencontre\nkind: event\nstart: 2009-06-04\ncity: Bangkok\ncountry: TH\n---\nTexte.\n"),
        ("c/note.txt", "Une note.\n"),
        ("site.yml", "name: Essai\nlanguages: [fr, en]\n"),
        ("c/note.txt", "Une autre note.\n"),
        ("b/deux.en.md", "---\ntitle: Two\n---\nA text.\n"),
        ("d/deux.md", "---\ntitle: Encore\nslug: deux\npermalink: /b/deux/\n---\nLa même adresse.\n"),
        ("a.md", null),
        ("d/deux.md", null),
        ("c/note.txt", null),
    ];

    [PostgresFact]
    public void What_one_machine_writes_another_takes_over_edit_by_edit_as_does_one_that_comes_late()
    {
        var shared = PostgresServer.Shared.NewStore();
        using var folder = new TemporaryFolder();
        folder.Write("index.md", "# Accueil\n");
        using var leader = new Engine(folder, "mene", shared: shared);
        using var follower = new Engine(folder, "suit", shared: shared);
        leader.All();
        Assert.NotNull(follower.Ingester.Follow());

        foreach (var (path, text) in Edits)
        {
            if (text is null) folder.Delete(path);
            else folder.Write(path, text);
            leader.Changed(path);
            Assert.NotNull(follower.Ingester.Follow());

            Assert.Equal(leader.Dump(), follower.Dump());
            Assert.Equal(leader.Store.Current.NextChange, follower.Store.Current.NextChange);
            Assert.Equal(leader.Store.Current.Texts is null, follower.Store.Current.Texts is null);
            foreach (var word in (string[])["hippocampe", "ornithorynque", "texte"])
                Assert.Equal(Found(leader, word), Found(follower, word));
        }

        Assert.Null(follower.Ingester.Follow());
        using var late = new Engine(folder, "tard", shared: shared);
        late.Ingester.Follow();
        Assert.Equal(leader.Dump(), late.Dump());
        Assert.Equal(leader.Told(), late.Told());
    }

    [PostgresFact]
    public void A_machine_that_was_stopped_and_goes_on_is_refused_and_takes_over_what_another_wrote()
    {
        var shared = PostgresServer.Shared.NewStore();
        using var folder = new TemporaryFolder();
        folder.Write("a.md", "# Premier\n");
        using var stopped = new Engine(folder, "arrete", shared: shared);
        using var next = new Engine(folder, "suivant", shared: shared);
        stopped.All();
        var writer = stopped.Store.OpenWriter();
        writer.Begin();
        writer.Problems.RemoveOf("a.md");
        // What it had begun to send when it was stopped: its system keeps the connection.
        using var sending = Connected(shared, next.Store);
        using var turn = sending.BeginTransaction();
        Execute(sending, $"SELECT pg_advisory_xact_lock({0x6f696d}, hashtext('{next.Store.SharedName}'))");

        EndLease(shared, next.Store);
        folder.Write("a.md", "# Deuxième\n");
        next.All();

        Assert.Throws<OvertakenException>(writer.Save);
        writer.Rollback();
        Assert.Throws<OvertakenException>(() => stopped.All());
        Assert.NotNull(stopped.Ingester.Follow());
        Assert.Equal("Deuxième", stopped.Entry("/a")!.Title);
        Assert.Equal(next.Dump(), stopped.Dump());
    }

    [PostgresFact]
    public void The_last_good_version_and_the_old_addresses_outlive_the_machine_that_remembered_them()
    {
        var shared = PostgresServer.Shared.NewStore();
        using var folder = new TemporaryFolder();
        folder.Write("index.md", "# Accueil\n");
        folder.Write("a.md", "---\ntitle: Bonne\n---\nUn texte assez long pour être reconnu quand il change de place.\n");
        folder.Write("b.md", "---\ntitle: Déplacée\n---\nUn autre texte assez long pour être reconnu quand il change de place.\n");
        using (var first = new Engine(folder, "premier", shared: shared))
        {
            first.All();
            folder.Write("a.md", "---\ntitle: [Mauvaise\n---\n");
            folder.Move("b.md", "c/b.md");
            first.All();
        }

        using var second = new Engine(folder, "second", shared: shared);
        second.All();

        Assert.Equal("Bonne", second.Entry("/a")!.Title);
        Assert.Equal("/c/b", second.Store.Current.Addresses.Moved("/b")?.Address);
    }

    [PostgresFact]
    public void A_database_that_was_dropped_is_filled_again_and_no_machine_shows_less_meanwhile()
    {
        var shared = PostgresServer.Shared.NewStore();
        using var folder = new TemporaryFolder();
        folder.Write("a.md", "# Premier\n");
        using var leader = new Engine(folder, "mene", shared: shared);
        using var follower = new Engine(folder, "suit", shared: shared);
        leader.All();
        follower.Ingester.Follow();
        using (var connection = Connected(shared, leader.Store)) Execute(connection, $"DROP SCHEMA {leader.Store.SharedName} CASCADE");

        Assert.Null(follower.Ingester.Follow());
        Assert.NotNull(follower.Entry("/a"));
        Assert.True(leader.Store.TryLead());
        Assert.Null(follower.Ingester.Follow());
        Assert.True(leader.Store.IsUndone);
        leader.All();

        Assert.NotNull(follower.Ingester.Follow());
        Assert.Equal(leader.Dump(), follower.Dump());
        Assert.True(leader.Store.TryLead());
        Assert.False(leader.Store.IsUndone);
    }

    [PostgresFact]
    public void A_standby_that_did_not_have_the_last_writes_is_written_again_and_nobody_keeps_what_was_lost()
    {
        var shared = PostgresServer.Shared.NewStore();
        using var folder = new TemporaryFolder();
        folder.Write("a.md", "# Premier\n");
        folder.Write("b.md", "# Autre\n");
        using var leader = new Engine(folder, "mene", shared: shared);
        using var follower = new Engine(folder, "suit", shared: shared);
        var clock = new ManualClock(DateTimeOffset.UtcNow);
        using var alone = new Engine(folder, "reste", clock, shared: shared);
        leader.All();
        using var connection = Connected(shared, leader.Store);
        Execute(connection, "CREATE TABLE IF NOT EXISTS kept AS SELECT \"Id\", \"Title\" FROM entry");
        Execute(connection, "CREATE TABLE kept_source AS SELECT * FROM source; CREATE TABLE kept_generation AS SELECT * FROM generation");
        folder.Write("a.md", "# Perdu\n");
        leader.Changed("a.md");
        foreach (var engine in (Engine[])[follower, alone])
        {
            engine.Ingester.Follow();
            Assert.Equal("Perdu", engine.Entry("/a")!.Title);
        }

        // The standby ends where the first generation did.
        Execute(connection, "UPDATE entry SET \"Title\" = kept.\"Title\" FROM kept WHERE kept.\"Id\" = entry.\"Id\"");
        Execute(connection, "DELETE FROM source; INSERT INTO source SELECT * FROM kept_source");
        Execute(connection, "DELETE FROM generation; INSERT INTO generation SELECT * FROM kept_generation");
        Execute(connection, "DELETE FROM change WHERE number > (SELECT number FROM generation)");
        foreach (var engine in (Engine[])[follower, alone])
        {
            Assert.Null(engine.Ingester.Follow());
            Assert.Equal("Perdu", engine.Entry("/a")!.Title);
        }

        // Nobody leads for long: what the database has counts.
        clock.Advance(TimeSpan.FromSeconds(21));
        Assert.NotNull(alone.Ingester.Follow());
        Assert.Equal("Premier", alone.Entry("/a")!.Title);

        folder.Write("a.md", "# Retrouvé\n");
        folder.Write("b.md", "# Changé\n");
        Assert.True(leader.Store.TryLead());
        Assert.True(leader.Store.IsUndone);
        leader.All();
        follower.Ingester.Follow();

        Assert.Equal("Retrouvé", follower.Entry("/a")!.Title);
        Assert.Equal("Changé", follower.Entry("/b")!.Title);
        Assert.Equal(leader.Dump(), follower.Dump());
    }

    [PostgresFact]
    public void A_machine_that_starts_while_the_database_is_away_shows_what_it_took_over_before()
    {
        using var server = PostgresServer.StartNew();
        var shared = server.NewStore();
        using var folder = new TemporaryFolder();
        folder.Write("a.md", "# Premier\n");
        using (var before = new Engine(folder, "mene", shared: shared)) before.All();
        server.Stop();

        using var again = new Engine(folder, "mene", shared: shared);
        Assert.ThrowsAny<DbException>(() => again.Ingester.Follow());
        again.Ingester.Resume();

        Assert.Equal("Premier", again.Entry("/a")!.Title);
    }

    private static IReadOnlyList<int> Found(Engine engine, string word)
    {
        using var content = engine.Store.Read();
        var generation = engine.Store.Current;
        var searcher = new Searcher(generation.Search, new() { Synonyms = generation.Synonyms }, StoredTexts.In(content));
        return [.. searcher.Search(new(word, "fr", DateTimeOffset.UtcNow)).Hits.Select(hit => hit.Id).Order()];
    }

    /// <summary>As if the seconds of the one who leads had passed.</summary>
    private static void EndLease(string shared, ContentStore store)
    {
        using var connection = Connected(shared, store);
        Execute(connection, "UPDATE lease SET until = '-infinity'");
    }

    private static NpgsqlConnection Connected(string shared, ContentStore store)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(shared) { SearchPath = store.SharedName }.ToString());
        connection.Open();
        return connection;
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
