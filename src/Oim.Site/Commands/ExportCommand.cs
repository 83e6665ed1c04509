using System.CommandLine;
using Oim.Content.Diagnostics;
using Oim.Site.Export;
using Spectre.Console;

namespace Oim.Site.Commands;

/// <summary>Writes the whole site as files, for a host that serves nothing but files.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var directory = new Argument<string>("DOSSIER") { Description = "Le dossier à écrire : vide, ou celui d’un export d’avant" };
        var root = SettingOptions.Root();
        var data = SettingOptions.Data();
        var path = SettingOptions.PathBase();
        var command = new Command(
            "export",
            "Écrit tout le site en fichiers, tel qu’il est servi : 0 fait, 1 des adresses manquent, 2 rien n’est fait"
        )
        {
            directory,
            root,
            data,
            path,
        };
        command.SetAction((parsed, _) =>
            RunAsync(parsed.GetValue(directory)!, parsed.GetValue(root)!, parsed.GetValue(data)!, parsed.GetValue(path)!)
        );
        return command;
    }

    private static async Task<int> RunAsync(string directory, string root, string data, string path)
    {
        if (!Directory.Exists(root))
        {
            await Console.Error.WriteLineAsync(
                $"Le dossier de contenu n’existe pas : {Path.GetFullPath(root)}\nIndiquez le bon : --Content:Root CHEMIN"
            );
            return CommandLine.CouldNotRun;
        }

        try
        {
            string[] settings = [$"--Content:Root={root}", $"--Content:Data={data}", $"--Content:PathBase={path}"];
            return Tell(await ShownAsync(directory, settings), directory);
        }
        catch (ForeignFolderException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return CommandLine.CouldNotRun;
        }
        catch (Exception error) when (OperationalError.Explain(error, Path.GetFullPath(data)) is { } told)
        {
            await Console.Error.WriteLineAsync(told);
            return CommandLine.CouldNotRun;
        }
    }

    /// <summary>Shows how far it is when somebody looks at a terminal.</summary>
    private static async Task<ExportSummary> ShownAsync(string directory, string[] settings)
    {
        if (Console.IsOutputRedirected) return await new ExportRun(directory, settings, TimeProvider.System).RunAsync();
        return await AnsiConsole.Progress().AutoClear(true).StartAsync(async progress =>
        {
            var (reading, writing) = (progress.AddTask("Lecture du contenu"), progress.AddTask("Écriture du site"));
            return await new ExportRun(directory, settings, TimeProvider.System)
            {
                Reading = at => reading.Value = 100.0 * at.Done / at.Total,
                Writing = (done, known) => writing.Value = 100.0 * done / known,
            }.RunAsync();
        });
    }

    private static int Tell(ExportSummary done, string directory)
    {
        Console.WriteLine(
            $"{Path.GetFullPath(directory)} : {Counted.French(done.Addresses, "adresse", "adresses")}, "
                + $"{Counted.French(done.Written, "fichier écrit", "fichiers écrits")}, "
                + $"{Counted.French(done.Kept, "inchangé", "inchangés")}, {Counted.French(done.Removed, "retiré", "retirés")}"
        );
        if (!done.HasOrigin)
            Console.Error.WriteLine(
                "site.yml ne donne pas l’adresse du site : ses flux et son plan n’ont que des adresses relatives. "
                    + "Écrivez-y par exemple « baseUrl: https://exemple.org »."
            );
        foreach (var failure in done.Failures) Console.Error.WriteLine(failure);
        return done.Failures.Count == 0 ? 0 : 1;
    }
}
