using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Commands;

/// <summary>The command that tells an administrator what the machine lacks.</summary>
[Collection("Console")]
public sealed class DoctorCommandTests
{
    [Fact]
    public async Task A_healthy_site_has_nothing_to_mend()
    {
        await using var site = await TestSite.StartAsync(("une.md", "# Une\n"));
        site.Folder.Write("site.yml", $"name: Essai\nbaseUrl: {site.Http.BaseAddress}\n");

        var (code, said, _) = await DoctorAsync(site.Folder);

        Assert.Equal(0, code);
        Assert.Contains($"[ok]      dossier de contenu : {site.Folder.Root}, lisible en entier", said, StringComparison.Ordinal);
        Assert.Contains("[note]    autres programmes : un site tourne avec ce dossier de données", said, StringComparison.Ordinal);
        Assert.Contains("[ok]      en-têtes du mandataire : http://127.0.0.1", said, StringComparison.Ordinal);
        Assert.DoesNotContain("[erreur]", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_fault_has_its_cure_and_the_exit_code_is_1()
    {
        using var folder = new TemporaryFolder();
        folder.Write("une.md", "# Une\n");
        folder.Write("site.yml", "name: Essai\nbaseUrl: https://127.0.0.1:1/autre\n");
        File.SetLastWriteTimeUtc(folder.Full("une.md"), DateTime.UtcNow.AddYears(3));
        File.WriteAllText(folder.Data, "un fichier, et non un dossier");

        var (code, said, _) = await DoctorAsync(folder, "--Content:PathBase", "/site");

        Assert.Equal(1, code);
        Assert.Contains($"[erreur]  dossier de données : {folder.Data}", said, StringComparison.Ordinal);
        Assert.Contains("--Content:Data", said, StringComparison.Ordinal);
        Assert.Contains("[erreur]  horloge : ", said, StringComparison.Ordinal);
        Assert.Contains("timedatectl", said, StringComparison.Ordinal);
        Assert.Contains("baseUrl dit le chemin « /autre », Content:PathBase « /site »", said, StringComparison.Ordinal);
        Assert.Contains("certificat : le serveur ne répond pas", said, StringComparison.Ordinal);
        Assert.Contains("[avis]    en-têtes du mandataire : https://127.0.0.1:1/autre ne répond pas", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_folder_is_told_in_English_too()
    {
        using var folder = new TemporaryFolder();

        var (code, said, _) = await DoctorAsync(folder, "--Content:Root", folder.Outside("absent"), "--lang", "en");

        Assert.Equal(1, code);
        Assert.Contains($"[error]   content folder: {folder.Outside("absent")} does not exist", said, StringComparison.Ordinal);
        Assert.Contains("public address (baseUrl): site.yml does not say it", said, StringComparison.Ordinal);
    }

    private static Task<(int Code, string Output, string Error)> DoctorAsync(TemporaryFolder folder, params string[] more) =>
        Terminal.RunAsync(
            [
                "doctor",
                "--Content:Data",
                folder.Data,
                .. more.Contains("--Content:Root") ? [] : (string[])["--Content:Root", folder.Root],
                .. more,
            ]
        );
}
