using System.CommandLine;
using Oim.Content.Checks;
using Oim.Content.Diagnostics;
using Oim.Content.Diagnostics.Writers;
using Oim.Content.Sources;
using Oim.Content.Translations;
using Oim.Site.Commands.ForeignLinks;
using Oim.Site.Resources;
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
        var data = SettingOptions.Data("Le dossier de données du site, dont la base connaît les pages déplacées");
        var foreign = new Option<bool>("--liens-externes")
        {
            Description = "Demande aussi les pages des autres sites, une à la fois par site ; les réponses sont retenues une semaine",
        };
        var translations = new Option<bool>("--translations") { Description = "Montre aussi les pages par langue, et ce qui a changé" };
        var strictLanguages = new Option<bool>("--strict-languages")
        {
            Description = "Ce qui est dit des langues et des traductions compte comme une erreur",
        };
        var areCurrent = new Option<bool>("--traductions-a-jour")
        {
            Description = "Avec --fix : les traductions qui ne disent pas ce qu’elles rendent sont à jour, et le diront",
        };
        var command = new Command("check", "Vérifie le contenu : 0 rien à corriger, 1 des erreurs, 2 la vérification n’a pas pu se faire")
        {
            directory,
            format,
            strict,
            language,
            fix,
            dryRun,
            areCurrent,
            translations,
            strictLanguages,
            foreign,
            data,
        };
        command.SetAction(parsed =>
            Run(
                new(
                    new ContentFolder(parsed.GetValue(directory)!),
                    parsed.GetValue(format)!,
                    parsed.GetValue(language)!,
                    parsed.GetValue(data)!
                )
                {
                    Strict = parsed.GetValue(strict),
                    StrictLanguages = parsed.GetValue(strictLanguages),
                    Fix = parsed.GetValue(fix),
                    DryRun = parsed.GetValue(dryRun),
                    AreCurrent = parsed.GetValue(areCurrent),
                    Translations = parsed.GetValue(translations),
                    Foreign = parsed.GetValue(foreign),
                }
            )
        );
        return command;
    }

    private static int Run(CheckOptions asked)
    {
        if (!asked.Folder.Exists)
        {
            Console.Error.WriteLine(
                $"{CheckRules.NoContentFolder.Message.In(asked.Language, asked.Folder.Root)} — "
                    + CheckRules.NoContentFolder.Cure.In(asked.Language, asked.Folder.Root, "check")
            );
            return CommandLine.CouldNotRun;
        }

        try
        {
            return Check(asked);
        }
        catch (Exception error) when (OperationalError.Explain(error, Path.GetTempPath()) is { } told)
        {
            Console.Error.WriteLine(told);
            return CommandLine.CouldNotRun;
        }
    }

    private static int Check(CheckOptions asked)
    {
        if ((asked.Fix || asked.DryRun) && !TryFix(asked)) return CommandLine.CouldNotRun;
        if (asked.DryRun) return 0;
        var (found, table) = Find(asked);
        var report = new DiagnosticReport(found, asked.Seen, asked.Language);
        WriterFor(asked, asked.Translations ? [("translations", TranslationReport.ForPrograms(table))] : []).Write(report, Console.Out);
        TellMoves(asked);
        Console.Out.Flush();
        return report.Errors > 0
            || (asked.Strict && report.Warnings > 0)
            || (asked.StrictLanguages && found.Any(TranslationReport.IsOfLanguages))
            ? 1
            : 0;
    }

    private static bool TryFix(CheckOptions asked)
    {
        var output = asked.Beside;
        try
        {
            var count = new FixRun(asked.Folder, asked.Seen, asked.DryRun, asked.Language, output).Run(asked.Data, asked.AreCurrent);
            output.WriteLine((asked.Language, asked.DryRun) switch
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

    private static (IReadOnlyList<Diagnostic> Found, IReadOnlyList<TranslatedPage> Table) Find(CheckOptions asked)
    {
        var (folder, language) = (asked.Folder, asked.Language);
        var isRead = asked.Format == "text" && !Console.IsOutputRedirected;
        using var content = ReadingProgress.Show(isRead, language, progress => new ScratchStore(folder, progress: progress));
        if (isRead) Console.WriteLine(content.Summary.In(language));
        using var read = content.Store.Read();
        var table = TranslationTable.Of(read, folder);
        if (asked.Translations && asked.Format != "json") TranslationReport.Write(table, language, asked.Beside);
        IReadOnlyList<Diagnostic> found = DiagnosticList.Of(
            content.Store,
            [
                .. TranslationTable.Stale(table, folder, read.Kinds.Keys),
                .. TranslationTable.Waiting(table),
                .. InterfaceTexts.Check(read.Generation.Settings, folder),
            ]
        );
        return (asked.Foreign ? [.. found.Concat(ForeignLinkCheck.Find(content.Store, folder, asked.Data))] : found, table);
    }

    /// <summary>
    /// What only the database of a site on this machine remembers is told apart and never counted: a check says the same everywhere.
    /// </summary>
    private static void TellMoves(CheckOptions asked)
    {
        if (!ScratchStore.HasSite(asked.Folder, asked.Data)) return;
        using var content = new ScratchStore(asked.Folder, asked.Data);
        var moves = DiagnosticList.Of(content.Store).Where(diagnostic => diagnostic.Rule == CheckRules.Moved).ToList();
        if (moves.Count == 0) return;
        asked.Beside.WriteLine(
            asked.Language == "en"
                ? "\nThis machine’s site remembers besides (not counted above):"
                : "\nLe site de cette machine se souvient en outre (hors du compte ci-dessus) :"
        );
        WriterFor(asked with { Format = "text" }).Write(new(moves, asked.Seen, asked.Language), asked.Beside);
    }

    private static IDiagnosticWriter WriterFor(CheckOptions asked, params (string, object)[] beside) => asked.Format switch
    {
        "json" => new JsonDiagnosticWriter(beside),
        "sarif" => new SarifDiagnosticWriter(),
        "github" => new GitHubDiagnosticWriter(),
        _ => new TextDiagnosticWriter(
            Console.IsOutputRedirected ? null : new SourceExcerpts(asked.Folder.Root),
            colour: !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))),
    };
}
