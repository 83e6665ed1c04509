using System.CommandLine;
using Oim.Content.Diagnostics;
using Oim.Site.Operation.Doctor;

namespace Oim.Site.Commands;

/// <summary>Looks at all that a site needs of its machine, says how it is, and what to mend.</summary>
internal static class DoctorCommand
{
    private static readonly Wording Good = new("Rien à corriger.", "Nothing to mend.");

    public static Command Create()
    {
        var root = SettingOptions.Root();
        var data = SettingOptions.Data();
        var path = SettingOptions.PathBase();
        var language = new Option<string>("--lang") { Description = "La langue des messages", DefaultValueFactory = _ => "fr" };
        language.AcceptOnlyFromAmong("fr", "en");
        var command = new Command("doctor", "Examine la machine et les réglages : 0 rien qui empêche de servir, 1 quelque chose à corriger")
        {
            root,
            data,
            path,
            language,
        };
        command.SetAction((parsed, _) =>
        {
            var options = SiteConfiguration.Read();
            (options.Root, options.Data, options.PathBase) = (parsed.GetValue(root)!, parsed.GetValue(data)!, parsed.GetValue(path)!);
            return RunAsync(options, parsed.GetValue(language)!);
        });
        return command;
    }

    private static async Task<int> RunAsync(SiteOptions options, string language)
    {
        var now = TimeProvider.System.GetUtcNow();
        IReadOnlyList<Finding> found =
        [
            .. FolderChecks.Look(options, SiteKinds.All),
            .. MachineChecks.Look(options, now),
            .. await PublicChecks.LookAsync(options, now),
        ];
        foreach (var finding in found)
        {
            var subject = finding.Subject.Template(language) + Colon(language);
            Console.WriteLine($"{Sign(finding.Verdict, language)} {subject}{finding.State.Template(language)}");
            if (finding.Cure is { } cure) Console.WriteLine($"  → {cure.Template(language)}");
        }

        if (found.All(finding => finding.Verdict < Verdict.Warning)) Console.WriteLine(Good.Template(language));
        return found.Any(finding => finding.Verdict == Verdict.Error) ? 1 : 0;
    }

    private static string Colon(string language) => language == "en" ? ": " : " : ";

    private static string Sign(Verdict verdict, string language) =>
        (verdict, language) switch
        {
            (Verdict.Error, "en") => "[error]  ",
            (Verdict.Error, _) => "[erreur] ",
            (Verdict.Warning, "en") => "[warning]",
            (Verdict.Warning, _) => "[avis]   ",
            (Verdict.Note, _) => "[note]   ",
            _ => "[ok]     ",
        };
}
