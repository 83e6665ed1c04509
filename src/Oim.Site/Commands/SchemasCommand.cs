using System.CommandLine;
using Oim.Content.Schemas;
using Oim.Site.Features.Declared;

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
        var root = SettingOptions.Root("Le dossier de contenu, dont les genres sont décrits aussi");
        var command = new Command("schemas", "Écrit les schémas JSON des en-têtes, de site.yml, de navigation.yml et des genres")
        {
            directory,
            root,
        };
        command.SetAction(parsed =>
        {
            foreach (var (path, text) in SchemaWriter.All(SiteDeclarations.In(parsed.GetValue(root)!, SiteKinds.All)))
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
