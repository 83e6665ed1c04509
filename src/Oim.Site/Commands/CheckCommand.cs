using System.CommandLine;
using Oim.Content.Checks;
using Oim.Content.Diagnostics;
using Oim.Content.Diagnostics.Writers;
using Oim.Content.Sources;
using Oim.Site.Commands.ForeignLinks;
using Oim.Site.Serving;

namespace Oim.Site.Commands;

/// <summary>Reads a content folder and tells all that is wrong with it, without serving anything or touching a running site.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var directory = new Argument<string>("DIR")
        {
            Description = "Le dossier de contenu",
            DefaultValueFactory = _ => SiteConfiguration.Read().Root,
        };
        var format = new Option<string>("--format") { Description = "La forme du rapport", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif", "github");
        var strict = new Option<bool>("--strict") { Description = "Les avertissements comptent comme des erreurs" };
        var language = new Option<string>("--lang") { Description = "La langue des messages", DefaultValueFactory = _ => "fr" };
        language.AcceptOnlyFromAmong("fr", "en");
        var fix = new Option<bool>("--fix")
        {
            Description =
                "Écrit les corrections certaines : guillemets, retraits, fin et début d’en-tête, UTF-8, anciennes adresses des pages "
                    + "déplacées, liens vers elles et en elles",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Montre ces corrections sans rien écrire" };
        var data = new Option<string>("--Content:Data")
        {
            Description = "Le dossier de données du site, dont la base connaît les pages déplacées",
            DefaultValueFactory = _ => SiteConfiguration.Read().Data,
        };
        var foreign = new Option<bool>("--liens-externes")
        {
            Description = "Demande aussi les pages des autres sites, une à la fois par site ; les réponses sont retenues une semaine",
        };
        var command = new Command("check", "Vérifie le contenu : 0 rien à corriger, 1 des erreurs, 2 la vérification n’a pas pu se faire")
        {
            directory,
            format,
            strict,
            language,
            fix,
            dryRun,
            foreign,
            data,
        };
        command.SetAction(parsed =>
            Run(
                new ContentFolder(parsed.GetValue(directory)!),
                parsed.GetValue(format)!,
                parsed.GetValue(strict),
                parsed.GetValue(language)!,
                parsed.GetValue(fix),
                parsed.GetValue(dryRun),
                parsed.GetValue(foreign),
                parsed.GetValue(data)!
            )
        );
        return command;
    }

    private static int Run(ContentFolder folder, string format, bool strict, string language, bool fix, bool dryRun, bool foreign,
        string data)
    {
        if (!folder.Exists)
        {
            Console.Error.WriteLine(
                $"{CheckRules.NoContentFolder.Message.In(language, folder.Root)} — "
                    + CheckRules.NoContentFolder.Cure.In(language, folder.Root, "check")
            );
            return CommandLine.CouldNotRun;
        }

        try
        {
            return Check(folder, format, strict, language, fix, dryRun, foreign, data);
        }
        catch (Exception error) when (OperationalError.Explain(error, Path.GetTempPath()) is { } told)
        {
            Console.Error.WriteLine(told);
            return CommandLine.CouldNotRun;
        }
    }

    private static int Check(ContentFolder folder, string format, bool strict, string language, bool fix, bool dryRun, bool foreign,
        string data)
    {
        if ((fix || dryRun) && !TryFix(folder, format, language, dryRun, data)) return CommandLine.CouldNotRun;
        if (dryRun) return 0;
        var report = new DiagnosticReport(Find(folder, format, language, foreign ? data : null), Seen(folder.Root), language);
        WriterFor(format, folder).Write(report, Console.Out);
        TellMoves(folder, data, format, language);
        Console.Out.Flush();
        return report.Errors > 0 || (strict && report.Warnings > 0) ? 1 : 0;
    }

    private static bool TryFix(ContentFolder folder, string format, string language, bool dryRun, string data)
    {
        // A report for a program stays alone on its stream.
        var output = format == "text" ? Console.Out : Console.Error;
        try
        {
            var count = new FixRun(folder, Seen(folder.Root), dryRun, language, output).Run(data);
            output.WriteLine((language, dryRun) switch
            {
                ("en", true) => $"{Counted.English(count, "file")} would be mended",
                ("en", false) => $"{Counted.English(count, "file")} mended",
                (_, true) => Counted.French(count, "fichier serait corrigé", "fichiers seraient corrigés"),
                _ => Counted.French(count, "fichier corrigé", "fichiers corrigés"),
            });
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(error.Message);
            return false;
        }
    }

    /// <param name="foreign">Where the answers of other sites are remembered; null: they are not asked.</param>
    private static IReadOnlyList<Diagnostic> Find(ContentFolder folder, string format, string language, string? foreign)
    {
        var isRead = format == "text" && !Console.IsOutputRedirected;
        using var content = ReadingProgress.Show(isRead, language, progress => new ScratchStore(folder, progress: progress));
        if (isRead) Console.WriteLine(content.Summary.In(language));
        var found = DiagnosticList.Of(content.Store);
        return foreign is null ? found : [.. found.Concat(ForeignLinkCheck.Find(content.Store, folder, foreign))];
    }

    /// <summary>
    /// What only the database of a site on this machine remembers is told apart and never counted: a check says the same everywhere.
    /// </summary>
    private static void TellMoves(ContentFolder folder, string data, string format, string language)
    {
        if (!ScratchStore.HasSite(folder, data)) return;
        using var content = new ScratchStore(folder, data);
        var moves = DiagnosticList.Of(content.Store).Where(diagnostic => diagnostic.Rule == CheckRules.Moved).ToList();
        if (moves.Count == 0) return;
        // A report for a program stays alone on its stream.
        var output = format == "text" ? Console.Out : Console.Error;
        output.WriteLine(
            language == "en"
                ? "\nThis machine’s site remembers besides (not counted above):"
                : "\nLe site de cette machine se souvient en outre (hors du compte ci-dessus) :"
        );
        WriterFor("text", folder).Write(new(moves, Seen(folder.Root), language), output);
    }

    private static IDiagnosticWriter WriterFor(string format, ContentFolder folder) => format switch
    {
        "json" => new JsonDiagnosticWriter(),
        "sarif" => new SarifDiagnosticWriter(),
        "github" => new GitHubDiagnosticWriter(),
        _ => new TextDiagnosticWriter(
            Console.IsOutputRedirected ? null : new SourceExcerpts(folder.Root),
            colour: !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))),
    };

    /// <summary>The folder as seen from the working folder: what an editor's terminal can open.</summary>
    private static string Seen(string root)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, root).Replace('\\', '/');
        return relative == "." ? "" : relative.StartsWith("../", StringComparison.Ordinal) ? root.Replace('\\', '/') : relative;
    }
}
