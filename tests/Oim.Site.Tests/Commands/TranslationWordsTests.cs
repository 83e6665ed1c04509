using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Commands;

/// <summary>What the skeleton of a translation offers to translate beside the words of the text.</summary>
[Collection("Console")]
public sealed class TranslationWordsTests
{
    [Fact]
    public async Task Lists_of_words_and_the_words_of_a_programme_are_there_to_translate()
    {
        using var folder = new TemporaryFolder();
        folder.Write("site.yml", "name: Essai\nlanguages: [fr, en]\n");
        folder.Write("r.md", "---\ntitle: Rapport\nkind: report\ndate: 2024-09\nkeyFigures: [702 973 personnes, Deux camps]\n---\n");
        folder.Write("e/index.md", "---\ntitle: Atelier\nkind: event\nstart: 2026-06-04\n---\n");
        folder.Write("e/agenda.md", "### 09:00 Ouverture (salle 2)\n\nModératrice : Awa Diop, directrice, Sénégal\n\n### 10:00 Débat\n");

        foreach (var page in (string[])["r.md", "e"])
            await Terminal.RunAsync("new", "--traduire", "en", page, "--Content:Root", folder.Root);

        Assert.Contains(
            "# keyFigures:\n#   - 702 973 personnes\n#   - Deux camps\n",
            File.ReadAllText(folder.Full("r.en.md")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "# words:\n#   salle 2: salle 2\n#   directrice: directrice\n",
            File.ReadAllText(folder.Full("e/index.en.md")),
            StringComparison.Ordinal
        );
    }
}
