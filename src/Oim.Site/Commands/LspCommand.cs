using System.CommandLine;
using Oim.Site.Features.LanguageServer;

namespace Oim.Site.Commands;

/// <summary>Speaks with an editor's program: messages before a file is saved, completion, help, cures.</summary>
internal static class LspCommand
{
    public static Command Create()
    {
        var directory = new Argument<string>("DIR")
        {
            Description = "Le dossier de contenu, vu du dossier ouvert dans l’éditeur",
            DefaultValueFactory = _ => SiteConfiguration.Read().Root,
        };
        var data = SettingOptions.Data("Le dossier de données du site, dont la base évite de tout relire");
        var language = new Option<string>("--lang") { Description = "La langue des messages", DefaultValueFactory = _ => "fr" };
        language.AcceptOnlyFromAmong("fr", "en");
        // Clients add it by habit; it is what this does anyway.
        var stdio = new Option<bool>("--stdio") { Description = "Les messages passent par l’entrée et la sortie standard" };
        var command = new Command("lsp", "Sert les éditeurs de texte (Language Server Protocol) par l’entrée et la sortie standard")
        {
            directory,
            data,
            language,
            stdio,
        };
        command.SetAction(parsed =>
        {
            // The output is for messages alone: whatever else would be written there goes to the log.
            using var output = Console.OpenStandardOutput();
            Console.SetOut(Console.Error);
            using var server = new Server(
                SiteKinds.All,
                parsed.GetValue(directory)!,
                parsed.GetValue(data)!,
                parsed.GetValue(language)!,
                TimeProvider.System,
                Console.Error
            );
            return server.Run(Console.OpenStandardInput(), output);
        });
        return command;
    }
}
