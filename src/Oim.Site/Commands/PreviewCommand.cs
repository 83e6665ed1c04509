using System.CommandLine;
using System.Globalization;
using Oim.Content.FrontMatter;
using Oim.Content.Settings;
using Oim.Content.Sources;
using Oim.Site.Features.Editors;
using Oim.Site.Features.Shared;

namespace Oim.Site.Commands;

/// <summary>Makes a link that shows the public site as of an instant to come, to whoever has it and for some days only.</summary>
internal static class PreviewCommand
{
    public static Command Create()
    {
        var instant = new Argument<string>("INSTANT")
        {
            Description = "Le jour, ou le jour et l’heure : 2026-12-01T14:00, à l’heure du site",
        };
        var page = new Option<string>("--page") { Description = "L’adresse de la première page", DefaultValueFactory = _ => "/" };
        var days = new Option<string>("--jours") { Description = "Combien de jours le lien est valable", DefaultValueFactory = _ => "7" };
        var root = SettingOptions.Root();
        var data = SettingOptions.Data("Le dossier de données du site, où la clé est gardée");
        var key = new Option<string?>("--cle")
        {
            Description = "Le fichier de la clé du site à montrer, copié de son dossier de données ; à défaut celle de cette machine",
        };
        var command = new Command("preview", "Donne un lien qui montre le site public tel qu’il sera à un instant")
        {
            instant,
            page,
            days,
            root,
            data,
            key,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(instant)!,
                parsed.GetValue(page)!,
                parsed.GetValue(days)!,
                parsed.GetValue(root)!,
                parsed.GetValue(data)!,
                parsed.GetValue(key)
            )
        );
        return command;
    }

    private static int Run(string instant, string page, string daysWritten, string root, string data, string? keyFile)
    {
        if (WrittenDate.Parse(instant) is null)
        {
            Console.Error.WriteLine($"« {instant} » n’est pas une date — écrivez par exemple 2026-12-01 ou 2026-12-01T14:00");
            return CommandLine.CouldNotRun;
        }

        if (!int.TryParse(daysWritten, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > 366)
        {
            Console.Error.WriteLine($"--jours : « {daysWritten} » n’est pas un nombre de jours de 1 à 366 — écrivez par exemple 7");
            return CommandLine.CouldNotRun;
        }

        try
        {
            var until = TimeProvider.System.GetUtcNow().AddDays(days);
            var folder = Path.GetFullPath(data);
            var known = keyFile is null ? null : PreviewKey.Read(keyFile);
            if (keyFile is not null && known is null)
            {
                Console.Error.WriteLine(
                    $"--cle : « {keyFile} » n’est pas une clé d’aperçu — "
                        + $"copiez le fichier {PreviewKey.FileName} du serveur"
                );
                return CommandLine.CouldNotRun;
            }

            var shared = keyFile is null ? PreviewKey.Of(SiteConfiguration.Read()) : null;
            var token = (known ?? shared ?? PreviewKey.FindOrCreate(folder)).Sign(instant, until);
            Console.WriteLine(
                $"{Origin(root)}/{page.TrimStart('/')}"
                    + $"?{AsOfMiddleware.Instant}={Uri.EscapeDataString(instant)}&{AsOfMiddleware.Token}={token}"
            );
            var local = until.ToLocalTime();
            Console.Error.WriteLine($"Valable jusqu’au {Dates.DayAndHour(local, "fr")}.");
            // A server that has another key answers that the link is not valid: better told before it is sent.
            if (keyFile is null && shared is null)
                Console.Error.WriteLine(
                    $"Il ne vaut que pour un site dont le dossier de données a cette clé : {Path.Combine(folder, PreviewKey.FileName)}. "
                        + "Pour un site sur un autre serveur, copiez-en la clé et nommez-la : --cle CHEMIN."
                );
            return 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            Console.Error.WriteLine(error.Message);
            return CommandLine.CouldNotRun;
        }
    }

    /// <summary>The public origin that site.yml names; without one, the link starts at its path.</summary>
    private static string Origin(string root)
    {
        var file = Path.Combine(root, SiteSettings.File);
        return File.Exists(file) ? SiteSettingsReader.Read(SourceText.Decode(File.ReadAllBytes(file)).Text, []).BaseUrl ?? "" : "";
    }
}
