using Microsoft.Extensions.DependencyInjection;
using Oim.Content.Sources.History;
using Oim.Site.Publishing;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Publishing;

/// <summary>A publication is one commit; what others write in the folder or push meanwhile is merged or named, never overwritten.</summary>
public sealed class PublicationTests
{
    private const string Page = "---\ntitle: Accueil\ndescription: La une\n---\n\nUn.\n\nDeux.\n\nTrois.\n";

    private static readonly (string, string)[] Files = [("index.md", Page), ("contact.md", "---\ntitle: Contact\n---\n\nÉcrivez.\n")];

    [Fact]
    public async Task It_is_one_commit_of_its_editor_that_touches_its_files_alone()
    {
        await using var workshop = await Workshop.OpenAsync(Files);
        workshop.Site.Folder.Write("a-cote.md", "# Pas encore enregistré\n");

        var outcome = await workshop.EditAsync("index.md", text => text.Replace("Deux.", "Deux !", StringComparison.Ordinal));

        var published = Assert.IsType<Published>(outcome);
        Assert.Equal($"{published.Commit}\n", await workshop.GitAsync("rev-parse HEAD"));
        Assert.Equal(
            "Awa Diop <awa@exemple.org>|Un essai\n\nindex.md\n",
            await workshop.GitAsync("log -1 --format='%an <%ae>|%s' --name-only")
        );
        Assert.Equal("?? a-cote.md\n", await workshop.GitAsync("status --porcelain"));
        Assert.Contains("Deux !", workshop.Text("index.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_shows_on_the_site()
    {
        await using var workshop = await Workshop.OpenAsync(Files);

        await workshop.Site.UntilAsync(
            () => workshop.EditAsync("contact.md", text => text.Replace("Écrivez.", "Appelez.", StringComparison.Ordinal)).Wait(),
            "/contact",
            answer => answer.Text.Contains("Appelez.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Its_commit_dates_the_page_and_nobody_has_to_ask_Git_for_it()
    {
        await using var workshop = await Workshop.OpenAsync(Files);
        var history = workshop.Site.Services.GetRequiredService<GitHistory>();

        var outcome = Assert.IsType<Published>(await workshop.EditAsync("index.md", text => text + "\nQuatre.\n"));

        Assert.Equal((outcome.Commit, false), (history.Commit, history.HasMoved));
    }

    [Fact]
    public async Task A_repository_that_takes_the_place_of_another_is_read_from_then_on()
    {
        await using var workshop = await Workshop.OpenAsync(Files);
        Assert.IsType<Published>(await workshop.EditAsync("index.md", text => text + "\nQuatre.\n"));
        await workshop.GitAsync("version && rm -rf .git && git init -q -b autre . && git add -A");
        await workshop.GitAsync("-c user.name=Essai -c user.email=essai@exemple.org commit -qm autre");

        Assert.IsType<Published>(await workshop.EditAsync("index.md", text => text + "\nCinq.\n"));

        Assert.Equal("2\n", await workshop.GitAsync("rev-list --count autre"));
        Assert.Equal(workshop.Text("index.md"), await workshop.GitAsync("show autre:index.md"));
    }

    [Fact]
    public async Task A_folder_in_no_repository_becomes_one_with_all_it_holds()
    {
        await using var workshop = await Workshop.OpenAsync(Files, isRepository: false);

        await workshop.SaveAsync("nouvelle.md", "# Nouvelle\n", null);

        Assert.Equal("Un essai\nContenu à l’ouverture de la rédaction\n", await workshop.GitAsync("log --format=%s"));
        Assert.Equal("contact.md\nindex.md\nnouvelle.md\n", await workshop.GitAsync("ls-files"));
        Assert.Equal("", await workshop.GitAsync("status --porcelain"));
    }

    [Fact]
    public async Task A_part_of_a_repository_is_changed_below_its_root_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("index.md", Page);
        File.WriteAllText(folder.Outside("LISEZMOI"), "À côté du contenu\n");
        var top = Path.GetDirectoryName(folder.Root)!;
        await Git.CommitAsync(top, "2026-01-01T00:00:00Z");
        await using var site = await TestSite.StartAsync(new TestSiteOptions { Folder = folder, OwnsFolder = false }, []);
        var publications = (IPublications)site.Services.GetService(typeof(IPublications))!;

        var outcome = await publications.PublishAsync(new([new("page.md", "# Page\n"u8.ToArray(), null)], Workshop.Awa, "Une page"));

        Assert.IsType<Published>(outcome);
        var told = await OtherProgram.RunAsync("/bin/sh", ["-c", "cd \"$1\" && git log -1 --format= --name-only", "sh", top], []);
        Assert.Equal("contenu/page.md\n", told);
    }

    [Fact]
    public async Task What_two_people_write_in_two_paragraphs_is_merged()
    {
        await using var workshop = await Workshop.OpenAsync(Files);
        var opened = (await workshop.Publications.ReadAsync("index.md"))!;
        await workshop.EditAsync("index.md", text => text.Replace("Deux.", "Deux, par une autre.", StringComparison.Ordinal));

        var mine = opened.Text.Replace("Un.", "Un, par moi.", StringComparison.Ordinal).Replace("La une", "Ici", StringComparison.Ordinal);
        var outcome = await workshop.SaveAsync("index.md", mine, opened.Version);

        Assert.Equal(["index.md"], Assert.IsType<Published>(outcome).Merged);
        Assert.Equal(
            "---\ntitle: Accueil\ndescription: Ici\n---\n\nUn, par moi.\n\nDeux, par une autre.\n\nTrois.\n",
            workshop.Text("index.md")
        );
    }

    [Fact]
    public async Task What_two_people_write_in_one_paragraph_stands_side_by_side_and_nothing_is_written()
    {
        await using var workshop = await Workshop.OpenAsync(Files);
        var opened = (await workshop.Publications.ReadAsync("index.md"))!;
        await workshop.EditAsync("index.md", text => text.Replace("Deux.", "Deux, par une autre.", StringComparison.Ordinal));
        var before = await workshop.GitAsync("rev-parse HEAD");

        var mine = opened.Text.Replace("Deux.", "Deux, par moi.", StringComparison.Ordinal);
        var outcome = await workshop.SaveAsync("index.md", mine, opened.Version);

        var file = Assert.Single(Assert.IsType<Conflict>(outcome).Files);
        var piece = Assert.Single(file.Pieces, piece => piece.IsConflict);
        Assert.Equal(("Deux.\n", "Deux, par moi.\n", "Deux, par une autre.\n"), (piece.Base, piece.Mine, piece.Theirs));
        Assert.Equal(mine, string.Concat(file.Pieces.Select(part => part.Mine)));
        Assert.Equal(before, await workshop.GitAsync("rev-parse HEAD"));
        // The text that its editor makes of both is based on what stands there.
        Assert.IsType<Published>(await workshop.SaveAsync("index.md", mine, file.Version));
    }

    [Fact]
    public async Task What_lies_uncommitted_in_the_folder_gets_a_commit_of_its_own_before()
    {
        await using var workshop = await Workshop.OpenAsync(Files);
        var opened = (await workshop.Publications.ReadAsync("index.md"))!;
        workshop.Site.Folder.Write("index.md", Page.Replace("Trois.", "Trois, dans le dossier.", StringComparison.Ordinal));

        var mine = opened.Text.Replace("Un.", "Un, par moi.", StringComparison.Ordinal);
        Assert.IsType<Published>(await workshop.SaveAsync("index.md", mine, opened.Version));

        Assert.Contains("Un, par moi.\n\nDeux.\n\nTrois, dans le dossier.", workshop.Text("index.md"), StringComparison.Ordinal);
        Assert.Equal("Awa Diop\nDossier de contenu\nEssai\n", await workshop.GitAsync("log --format=%an"));
        Assert.DoesNotContain("dans le dossier", (await workshop.GitAsync("show HEAD"))
            .Split('\n').Where(line => line.StartsWith('+')).Aggregate("", string.Concat), StringComparison.Ordinal);
        Assert.Equal("", await workshop.GitAsync("status --porcelain"));
    }

    [Fact]
    public async Task What_the_user_has_staged_of_other_files_stays_staged()
    {
        await using var workshop = await Workshop.OpenAsync(Files);
        workshop.Site.Folder.Write("contact.md", "# Contact, bientôt\n");
        await workshop.GitAsync("add contact.md");

        await workshop.EditAsync("index.md", text => text + "\nQuatre.\n");

        Assert.Equal("M  contact.md\n", await workshop.GitAsync("status --porcelain"));
    }

    [Fact]
    public async Task A_folder_that_is_behind_its_branch_undoes_nothing_of_it()
    {
        await using var workshop = await Workshop.OpenAsync(Files);
        var opened = (await workshop.Publications.ReadAsync("index.md"))!;
        // As a push to the branch leaves the folder: the branch is ahead, the file is not.
        await workshop.GitAsync("config user.name X && git config user.email x@x");
        workshop.Site.Folder.Write("index.md", Page.Replace("Deux.", "Deux, poussé.", StringComparison.Ordinal));
        await workshop.GitAsync("commit -qam poussé");
        await workshop.GitAsync("show HEAD~:index.md > index.md");
        await workshop.GitAsync("update-index --cacheinfo 100644,$(git rev-parse HEAD~:index.md),index.md");

        var mine = opened.Text.Replace("Un.", "Un, par moi.", StringComparison.Ordinal);
        Assert.IsType<Published>(await workshop.SaveAsync("index.md", mine, opened.Version));

        Assert.Contains("Un, par moi.\n\nDeux, poussé.\n", workshop.Text("index.md"), StringComparison.Ordinal);
        Assert.Equal(3, (await workshop.GitAsync("log --format=%h")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal("", await workshop.GitAsync("status --porcelain"));
    }

    [Fact]
    public async Task A_branch_that_the_folder_does_not_show_is_published_to_without_the_folder()
    {
        await using var workshop = await Workshop.OpenAsync(Files, arguments: ["--Content:EditingBranch=redaction"]);
        await workshop.GitAsync("branch redaction");

        await workshop.EditAsync("index.md", text => text + "\nQuatre.\n");

        Assert.Equal(Page, workshop.Text("index.md"));
        Assert.EndsWith("Quatre.\n", await workshop.GitAsync("show redaction:index.md"), StringComparison.Ordinal);
        Assert.Equal("", await workshop.GitAsync("status --porcelain"));
    }

    [Fact]
    public async Task A_file_goes_with_a_commit_and_somebody_else_s_words_do_not_go_with_it()
    {
        await using var workshop = await Workshop.OpenAsync(Files);
        var opened = (await workshop.Publications.ReadAsync("contact.md"))!;
        await workshop.EditAsync("contact.md", text => text + "\nOu venez.\n");

        Assert.IsType<Conflict>(await workshop.SaveAsync("contact.md", null, opened.Version));
        var now = (await workshop.Publications.ReadAsync("contact.md"))!;
        Assert.IsType<Published>(await workshop.SaveAsync("contact.md", null, now.Version));

        Assert.False(File.Exists(workshop.Site.Folder.Full("contact.md")));
        Assert.Equal("index.md\n", await workshop.GitAsync("ls-files"));
        Assert.Equal("", await workshop.GitAsync("status --porcelain"));
    }

    [Fact]
    public async Task A_history_follows_a_page_through_its_names_and_shows_no_other_commit()
    {
        await using var workshop = await Workshop.OpenAsync(Files);
        await workshop.GitAsync("config user.name X && git config user.email x@x && git mv index.md accueil.md && git commit -qm déplacé");
        await workshop.EditAsync("accueil.md", text => text + "\nQuatre.\n");

        var history = await workshop.Publications.HistoryAsync("accueil.md");

        Assert.Equal(
            [("Un essai", "accueil.md"), ("déplacé", "accueil.md"), ("essai", "index.md")],
            history.Select(entry => (entry.Message, entry.Path))
        );
        Assert.Equal(Page, (await workshop.Publications.ReadAtAsync("index.md", history[^1].Commit))!.Text);
        await workshop.GitAsync("checkout -qb secret && git commit -q --allow-empty -m secret && git checkout -q -");
        var secret = (await workshop.GitAsync("rev-parse secret")).Trim();
        Assert.Null(await workshop.Publications.ReadAtAsync("accueil.md", secret));
        Assert.Null(await workshop.Publications.ReadAtAsync("accueil.md", "secret"));
    }
}
