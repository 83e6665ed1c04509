using Oim.Site.Publishing;

namespace Oim.Site.Tests.Publishing;

/// <summary>What attackers put into names, messages, folders and repositories leads nowhere and runs nothing.</summary>
public sealed class HostilePublicationTests
{
    private static readonly (string, string)[] Files = [("index.md", "# Accueil\n"), ("contact.md", "# Contact\n")];

    [Theory]
    [InlineData("../dehors.md")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b.md")]
    [InlineData(".git/config")]
    [InlineData("a/.git/hooks/post-commit")]
    [InlineData("GIT~1/config")]
    [InlineData("a//b.md")]
    [InlineData("a\\b.md")]
    [InlineData("--output=x")]
    [InlineData("a\nb.md")]
    [InlineData(":(top)x.md")]
    [InlineData("page.md.orig")]
    [InlineData("genres/a/b.md")]
    [InlineData("")]
    public async Task A_name_that_leads_elsewhere_is_refused_or_is_only_a_name(string path)
    {
        await using var workshop = await Workshop.OpenAsync(Files);
        var before = await workshop.GitAsync("rev-parse HEAD");

        if (path == "--output=x") Assert.IsType<Published>(await workshop.SaveAsync(path, "x", null));
        else await Assert.ThrowsAsync<PublicationRefusedException>(() => workshop.SaveAsync(path, "x", null));

        Assert.Equal(path == "--output=x" ? "--output=x\n" : "", await workshop.GitAsync($"diff --name-only {before.Trim()} HEAD"));
    }

    [Fact]
    public async Task A_link_of_the_folder_leads_no_writer_out_of_it()
    {
        await using var workshop = await Workshop.OpenAsync(Files);
        var outside = Directory.CreateDirectory(workshop.Site.Folder.Outside("ailleurs")).FullName;
        Directory.CreateSymbolicLink(workshop.Site.Folder.Full("lien"), outside);

        await Assert.ThrowsAsync<PublicationRefusedException>(() => workshop.SaveAsync("lien/page.md", "x", null));

        Assert.Empty(Directory.EnumerateFileSystemEntries(outside));
    }

    [Fact]
    public async Task Who_proposes_does_not_publish()
    {
        await using var workshop = await Workshop.OpenAsync(Files);

        await Assert.ThrowsAsync<PublicationRefusedException>(() => workshop.SaveAsync("page.md", "x", null, editor: Workshop.Luis));

        Assert.False(File.Exists(workshop.Site.Folder.Full("page.md")));
    }

    [Fact]
    public async Task What_a_repository_configures_runs_nothing()
    {
        await using var workshop = await Workshop.OpenAsync(Files);
        var trace = workshop.Site.Folder.Outside("trace");
        await workshop.GitAsync($"config core.fsmonitor 'touch {trace}-fsmonitor' && git config filter.x.clean 'touch {trace}-filter'");
        await workshop.GitAsync($"config commit.gpgSign true && git config gpg.program 'touch {trace}-gpg'");
        File.WriteAllText(workshop.Site.Folder.Full(".gitattributes"), "*.md filter=x\n");
        foreach (var hook in new[] { "pre-commit", "post-commit", "reference-transaction", "post-index-change" })
        {
            File.WriteAllText(Path.Combine(workshop.Root, ".git", "hooks", hook), $"#!/bin/sh\ntouch {trace}-{hook}\n");
        }

        await workshop.GitAsync("version && chmod +x .git/hooks/*");

        Assert.IsType<Published>(await workshop.EditAsync("index.md", text => text + "\nQuatre.\n"));

        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(trace)!, "trace*"));
    }

    [Fact]
    public async Task A_name_and_a_message_are_only_words()
    {
        await using var workshop = await Workshop.OpenAsync(Files);
        var strange = new Editor("Eve <root@x>\nfrom 0000", "e@x>\nM 100644 inline evil", Role.Publishes);

        Assert.IsType<Published>(await workshop.SaveAsync("page.md", "x", null, "Titre\n\ndata 3\nD index.md\0", strange));

        Assert.Equal("Eve root@xfrom 0000|e@xM 100644 inline evil\n", await workshop.GitAsync("log -1 --format='%an|%ae'"));
        Assert.Equal("page.md\n", await workshop.GitAsync("diff --name-only HEAD~ HEAD"));
    }
}
