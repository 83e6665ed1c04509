using System.Text.Json;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Commands;

[Collection("Console")]
public sealed class CheckCommandTests : IDisposable
{
    private const string Slip = "---\r\ntitle: L'été : voici\r\n---\r\nTexte.\r\n";

    private readonly TemporaryFolder folder = new();

    public CheckCommandTests() => folder.Write("index.md", "---\ntitle: Accueil\n---\nTexte.\n");

    public void Dispose() => folder.Dispose();

    private Task<(int Code, string Output, string Error)> CheckAsync(params string[] options) =>
        Terminal.RunAsync(["check", folder.Root, "--Content:Data", folder.Data, .. options]);

    [Fact]
    public async Task It_exits_with_1_for_errors_and_for_warnings_where_they_count()
    {
        Assert.Equal(0, (await CheckAsync("--strict")).Code);
        folder.Write("index.md", "---\ntitle: Accueil\nsumary: Un\n---\nTexte.\n");
        Assert.Equal(0, (await CheckAsync()).Code);
        Assert.Equal(1, (await CheckAsync("--strict")).Code);
        folder.Write("index.md", "---\ntitle: Accueil\nkind: nws\n---\nTexte.\n");
        Assert.Equal(1, (await CheckAsync()).Code);
    }

    [Fact]
    public async Task It_says_the_same_where_a_site_has_been_served_and_tells_apart_what_only_its_database_remembers()
    {
        var text = string.Join(' ', Enumerable.Range(1, 40).Select(n => $"mot{n}"));
        folder.Write("ancien.md", $"---\ntitle: Le centre\n---\n{text}\n");
        using (var engine = new Engine(folder)) engine.All();
        folder.Move("ancien.md", "nouveau.md");

        var here = await CheckAsync("--strict");
        var elsewhere = await Terminal.RunAsync("check", folder.Root, "--Content:Data", folder.Outside("vide"), "--strict");
        var forAProgram = await CheckAsync("--format", "json");

        Assert.Equal(0, here.Code);
        Assert.Equal(elsewhere.Code, here.Code);
        Assert.StartsWith(elsewhere.Output, here.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("OIM1306", elsewhere.Output, StringComparison.Ordinal);
        Assert.Contains("nouveau.md:1:1: avertissement OIM1306", here.Output[elsewhere.Output.Length..], StringComparison.Ordinal);
        Assert.DoesNotContain("OIM1306", forAProgram.Output, StringComparison.Ordinal);
        Assert.Contains("OIM1306", forAProgram.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "le dossier de contenu n’existe pas", "nommez le bon : check DOSSIER")]
    [InlineData("en", "the content folder does not exist", "name the right one: check FOLDER")]
    public async Task Without_a_folder_it_exits_with_2_and_says_how_to_name_one(string language, string found, string cure)
    {
        var (code, output, error) = await Terminal.RunAsync("check", folder.Outside("absent"), "--format", "json", "--lang", language);

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains(found, error, StringComparison.Ordinal);
        Assert.Contains(cure, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public async Task A_report_for_a_program_stays_alone_on_the_output_when_files_are_mended_too(string format)
    {
        folder.Write("ete.md", Slip);

        var (code, output, error) = await CheckAsync("--format", format, "--fix");

        Assert.Equal(0, code);
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(output).RootElement.ValueKind);
        Assert.Contains("+title: \"L'été : voici\"", error, StringComparison.Ordinal);
        Assert.Contains("1 fichier corrigé", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_shows_the_cures_and_writes_none_of_them()
    {
        folder.Write("ete.md", Slip);
        folder.Write("hiver.md", Slip);

        var (code, output, _) = await CheckAsync("--fix", "--dry-run");

        Assert.Equal(0, code);
        Assert.Contains("-title: L'été : voici\n+title: \"L'été : voici\"\n", output, StringComparison.Ordinal);
        Assert.Contains("2 fichiers seraient corrigés", output, StringComparison.Ordinal);
        Assert.Equal(Slip, File.ReadAllText(folder.Full("ete.md")));
    }

    [Fact]
    public async Task A_mended_file_keeps_its_line_ends_and_its_rights_and_is_mended_once()
    {
        folder.Write("ete.md", Slip);
        const UnixFileMode shared = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder.Full("ete.md"), shared);

        Assert.Contains("1 fichier corrigé", (await CheckAsync("--fix")).Output, StringComparison.Ordinal);
        Assert.Contains("0 fichier corrigé\n", (await CheckAsync("--fix")).Output, StringComparison.Ordinal);

        Assert.Equal("---\r\ntitle: \"L'été : voici\"\r\n---\r\nTexte.\r\n", File.ReadAllText(folder.Full("ete.md")));
        if (!OperatingSystem.IsWindows()) Assert.Equal(shared, File.GetUnixFileMode(folder.Full("ete.md")));
    }
}
