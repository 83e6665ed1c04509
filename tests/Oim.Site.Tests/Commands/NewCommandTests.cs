using Oim.Content.Checks;
using Oim.Content.Storage;
using Oim.Site.Commands;
using Oim.Site.Features.Declared;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Commands;

public sealed class NewCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public NewCommandTests()
    {
        folder.Write("index.md", "---\ntitle: Accueil\n---\n");
        folder.Write("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n");
        folder.Write("evenements/index.md", "---\ntitle: Événements\ncascade: { kind: event }\n---\n");
        folder.Write("bureaux/index.md", "---\ntitle: Bureaux\ncascade: { kind: office }\n---\n");
    }

    public void Dispose() => folder.Dispose();

    private string[] Files => Directory.GetFileSystemEntries(folder.Root, "*.md", SearchOption.AllDirectories);

    private Task<int> NewAsync(params string[] arguments) => CommandLine.RunAsync(["new", .. arguments, "--Content:Root", folder.Root]);

    public static TheoryData<string, string> KindsAndTitles
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var kind in SiteKinds.All)
                foreach (
                    var title in (string[])
                        ["Réunion de Dakar", "L'été : « quoi » de \"neuf\" ?", "# Oui", "2026", "Oui", "*x* [y]", "C:\\dossier"]
                )
                    data.Add(kind.Name, title);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(KindsAndTitles))]
    public async Task A_new_page_of_any_kind_has_its_title_its_kind_and_nothing_wrong(string kind, string title)
    {
        foreach (var shipped in ShippedKinds.All)
            folder.Write($"{shipped.Name}/index.md", $"---\ntitle: Rubrique\ncascade: {{ kind: {shipped.Name} }}\n---\n");
        Assert.Equal(0, await NewAsync(kind, title, "--du", "2026-12-01", "--au", "2026-12-02"));

        using var engine = new Engine(folder);
        engine.All();
        Assert.Empty(DiagnosticList.Of(engine.Store));
        using var content = engine.Store.Read();
        var made = Assert.Single(content.Entries, entry => entry.Draft && entry.File is not null);
        Assert.Equal(kind, made.Kind);
        Assert.Equal(title.Where(char.IsLetterOrDigit), made.Title.Where(char.IsLetterOrDigit));
        Assert.All(made.File!, c => Assert.True(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '/' or '-' or '.'));
    }

    [Fact]
    public async Task An_event_gets_its_folder_and_an_agenda_with_its_days()
    {
        await NewAsync("event", "Réunion de Dakar", "--du", "2026-12-01", "--au", "2 décembre 2026");

        Assert.Contains(
            "start: 2026-12-01\nend: 2026-12-02\n",
            File.ReadAllText(folder.Full("evenements/reunion-de-dakar/index.md")),
            StringComparison.Ordinal
        );
        var agenda = File.ReadAllText(folder.Full("evenements/reunion-de-dakar/agenda.md"));
        Assert.Contains("## Mardi 1er décembre 2026", agenda, StringComparison.Ordinal);
        Assert.Contains("## Mercredi 2 décembre 2026", agenda, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_news_item_is_filed_by_year_and_another_folder_may_be_named()
    {
        await NewAsync("news", "Ouverture", "--du", "2026-05-12");
        await NewAsync("news", "Ouverture", "--dans", "agir/presse", "--creer");

        Assert.True(File.Exists(folder.Full("actualites/2026/ouverture.md")));
        Assert.Contains("kind: news", File.ReadAllText(folder.Full("agir/presse/ouverture.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_ever_overwritten()
    {
        folder.Write("contact.md", "---\ntitle: Contact\n---\nPrécieux.\n");
        folder.Write("évènement.md", "---\ntitle: Autre\n---\n");
        folder.Write("ancre.txt", "Précieux.");

        Assert.Equal(2, await NewAsync("page", "Contact"));
        Assert.Equal(2, await NewAsync("page", "Évènement"));
        Assert.Equal(2, await NewAsync("page", "X", "--dans", "ancre.txt"));
        Assert.Contains("Précieux", File.ReadAllText(folder.Full("contact.md")), StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Full("evenement.md")));
    }

    [Fact]
    public async Task A_title_without_a_Latin_letter_needs_a_name_for_its_file()
    {
        Assert.Equal(2, await NewAsync("page", "???"));
        Assert.Equal(2, await NewAsync("page", "التقرير"));
        Assert.Equal(2, await NewAsync("page", "التقرير", "--nom", "؟"));
        Assert.Equal(4, Files.Length);

        Assert.Equal(0, await NewAsync("page", "التقرير", "--nom", "Le rapport"));
        Assert.StartsWith("---\ntitle: التقرير\n", File.ReadAllText(folder.Full("le-rapport.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_a_long_title_ends_with_a_whole_word()
    {
        Assert.Equal(0, await NewAsync("page", string.Join(' ', Enumerable.Repeat("migration", 60))));
        Assert.Equal(0, await NewAsync("page", new string('a', 3000)));

        Assert.True(File.Exists(folder.Full("migration-migration-migration-migration-migration-migration-migration-migration.md")));
        Assert.True(File.Exists(folder.Full($"{new string('a', 80)}.md")));
    }

    [Fact]
    public async Task A_title_on_several_lines_is_written_on_one()
    {
        await NewAsync("page", "Un centre\r\n  ouvre\tà Dakar\n");

        Assert.StartsWith(
            "---\ntitle: Un centre ouvre à Dakar\n",
            File.ReadAllText(folder.Full("un-centre-ouvre-a-dakar.md")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("actualité", "news")]
    [InlineData("Actualites", "news")]
    [InlineData("évènement", "event")]
    [InlineData("bureaux", "office")]
    [InlineData("evnt", "event")]
    [InlineData("zzz", "page")]
    public void The_kind_that_an_editor_has_in_mind_is_proposed(string written, string proposed) =>
        Assert.Equal(proposed, SiteKinds.All.NameNear(written));

    [Theory]
    [InlineData("evnt", "Réunion")]
    [InlineData("page", "Index")]
    [InlineData("event", " ")]
    [InlineData("event", "Réunion", "--du", "demain")]
    [InlineData("event", "Réunion", "--du", "2026-12-02", "--au", "2026-12-01")]
    [InlineData("page", "Dehors", "--dans", "../ailleurs")]
    [InlineData("page")]
    [InlineData("news", "Titre", "--inconnu")]
    public async Task What_cannot_be_made_is_refused_and_nothing_is_written(params string[] arguments)
    {
        Assert.Equal(2, await NewAsync(arguments));
        Assert.Equal(4, Files.Length);
    }

    [Fact]
    public async Task Without_a_folder_for_its_kind_the_editor_is_asked_for_one()
    {
        folder.Delete("bureaux");

        Assert.Equal(2, await NewAsync("office", "Dakar"));
        Assert.Equal(0, await NewAsync("office", "Dakar", "--dans", "lieux", "--creer"));
    }
}
