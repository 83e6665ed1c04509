using System.Globalization;
using Oim.Site.Publishing;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Publishing;

/// <summary>Nothing is lost, however many save at a time.</summary>
public sealed class ConcurrentPublicationTests
{
    private const int Saves = 200;
    private const int Paragraphs = 20;

    private static string PageOf(int paragraphs) =>
        "# Page\n" + string.Concat(Enumerable.Range(0, paragraphs).Select(number => $"\nParagraphe {number} :\n"));

    [Fact]
    public async Task None_of_200_saves_at_a_time_is_lost_while_others_commit_in_the_folder()
    {
        await using var workshop = await Workshop.OpenAsync([("index.md", PageOf(Paragraphs)), ("autre.md", "# Autre\n")]);
        await workshop.GitAsync("config user.name Dehors && git config user.email dehors@exemple.org");

        var saves = Enumerable.Range(0, Saves).Select(number => Task.Run(() => SaveAsync(workshop, number)));
        var outside = Task.Run(async () =>
        {
            for (var number = 0; number < 10; number++)
            {
                await File.AppendAllTextAsync(workshop.Site.Folder.Full("autre.md"), $"\nDehors {number}.\n");
                await UntilDoneAsync(() => workshop.GitAsync("commit -qm dehors -- autre.md"));
            }
        });
        await Task.WhenAll(saves.Append(outside));

        var (text, committed) = (workshop.Text("index.md"), await workshop.GitAsync("show HEAD:index.md"));
        Assert.Equal(committed, text);
        Assert.All(
            Enumerable.Range(0, Saves),
            number => Assert.Contains($" mot{number.ToString(CultureInfo.InvariantCulture)}.", text, StringComparison.Ordinal)
        );
        var other = workshop.Text("autre.md");
        Assert.All(Enumerable.Range(0, 10), number => Assert.Contains($"Dehors {number}.", other, StringComparison.Ordinal));
        Assert.Equal("", await workshop.GitAsync("status --porcelain"));
        var authors = (await workshop.GitAsync("log --format=%an")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((Saves, 10), (authors.Count(name => name == "Awa Diop"), authors.Count(name => name == "Dehors")));
        Assert.Equal("", await workshop.GitAsync("for-each-ref refs/oim"));
    }

    /// <summary>As an editor does whom a conflict is shown: the word is written into what stands there now.</summary>
    private static async Task SaveAsync(Workshop workshop, int number)
    {
        var start = $"Paragraphe {number % Paragraphs} :";
        while (
            await workshop.EditAsync("index.md", text => text.Replace(start, $"{start} mot{number}.", StringComparison.Ordinal)) is Conflict
        )
        {
            // Tried again.
        }
    }

    /// <summary>Git says that another one is at work, as it does to people.</summary>
    private static async Task UntilDoneAsync(Func<Task<string>> command)
    {
        while (true)
        {
            try
            {
                await command();
                return;
            }
            catch (InvalidOperationException error) when (error.Message.Contains("lock", StringComparison.Ordinal))
            {
                // Again.
            }
        }
    }
}
