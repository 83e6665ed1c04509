using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Commands;

/// <summary>What <c>new</c> says when it cannot do as it is told.</summary>
[Collection("Console")]
public sealed class NewRefusalTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public NewRefusalTests()
    {
        folder.Write("index.md", "---\ntitle: Accueil\n---\n");
        folder.Write("agir/index.md", "---\ntitle: Agir\n---\n");
        folder.Write("genres/bourse.yml", "names:\n  fr: { singular: bourse, plural: bourses, gender: f }\nfields: {}\n");
    }

    public void Dispose() => folder.Dispose();

    private Task<(int Code, string Output, string Error)> NewAsync(params string[] arguments) =>
        Terminal.RunAsync(["new", .. arguments, "--Content:Root", folder.Root]);

    [Fact]
    public async Task An_unknown_kind_is_answered_by_those_there_are_declared_ones_too()
    {
        var (code, output, error) = await NewAsync("bourses", "Un mémoire");

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains("vouliez-vous dire « bourse »", error, StringComparison.Ordinal);
        Assert.Contains("vacancy", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_folder_is_made_only_for_who_asks_for_it()
    {
        var (code, _, error) = await NewAsync("page", "Nous rejoindre", "--dans", "agirr");

        Assert.Equal(2, code);
        Assert.Contains("vouliez-vous dire « agir »", error, StringComparison.Ordinal);
        Assert.Contains("--creer", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Full("agirr")));

        Assert.Equal(0, (await NewAsync("page", "Nous rejoindre", "--dans", "agirr", "--creer")).Code);
        Assert.True(File.Exists(folder.Full("agirr/nous-rejoindre.md")));
    }
}
