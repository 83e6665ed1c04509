using System.CommandLine;
using System.Globalization;
using Oim.Content.Diagnostics;

namespace Oim.Site.Commands;

/// <summary>Picks the verb; without one, the site is served, and the arguments are the configuration's.</summary>
public static class CommandLine
{
    /// <summary>The exit code of a command that could not do its work at all.</summary>
    public const int CouldNotRun = 2;

    public static Task<int> RunAsync(string[] args)
    {
        if (args is not [var first, ..] || (first.StartsWith('-') && first is not ("--help" or "-h" or "-?" or "--version")))
            return ServeCommand.RunAsync(args);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr"); // what the library says of an option, it says in French too
        var root = new RootCommand("Le site, et les outils de ses rédacteurs. Sans verbe, le site est servi.")
        {
            CheckCommand.Create(),
            NewCommand.Create(),
            PreviewCommand.Create(),
            ExportCommand.Create(),
            SchemasCommand.Create(),
            LspCommand.Create(),
            AccountCommand.Create(),
            DoctorCommand.Create(),
        };
        FrenchHelp.In(root);
        var verbs = root.Subcommands.Select(verb => verb.Name).ToList();
        if (!first.StartsWith('-') && !verbs.Contains(first))
        {
            Console.Error.WriteLine(
                $"verbe « {first} » inconnu — vouliez-vous dire « {Nearest.To(first, verbs, share: 2) ?? verbs[0]} » ? "
                    + $"(verbes : {string.Join(", ", verbs)} ; sans verbe, le site est servi)"
            );
            return Task.FromResult(CouldNotRun);
        }

        var parsed = root.Parse(args);
        // Who asks for help need not know what a verb cannot do without.
        if (parsed.Errors.Count == 0 || parsed.Action is FrenchHelp) return parsed.InvokeAsync();
        foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
        return Task.FromResult(CouldNotRun);
    }
}
