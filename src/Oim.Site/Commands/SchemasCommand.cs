using System.CommandLine;
using Oim.Content.Schemas;

namespace Oim.Site.Commands;

/// <summary>
/// Writes the JSON Schemas of headers and settings, and VS Code's snippets, for the programs that complete and check while one types.
/// </summary>
internal static class SchemasCommand
{
    public static Command Create()
    {
        var directory = new Argument<string>("DIR")
        {
            Description = "Le dossier qui reçoit docs/schemas et .vscode",
            DefaultValueFactory = _ => ".",
        };
        var command = new Command("schemas", "Écrit les schémas JSON des en-têtes, de site.yml et de navigation.yml") { directory };
        command.SetAction(parsed =>
        {
            foreach (var (path, text) in SchemaWriter.All(SiteKinds.All))
            {
                var file = Path.GetFullPath(Path.Combine(parsed.GetValue(directory)!, path));
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
                Console.WriteLine(path);
            }
        });
        return command;
    }
}
