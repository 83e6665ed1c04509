using System.Globalization;
using Oim.Content.Diagnostics;
using Oim.Content.Ingestion;
using Spectre.Console;

namespace Oim.Site.Commands;

/// <summary>Draws how far the reading of content is when somebody looks at a terminal, and nothing into files and pipes.</summary>
internal static class ReadingProgress
{
    /// <param name="isShown">False where the output is for a program.</param>
    public static T Show<T>(bool isShown, Func<Action<IngestProgress>?, T> read)
    {
        if (!isShown || Console.IsOutputRedirected) return read(null);
        return AnsiConsole.Progress().AutoClear(true).Start(progress =>
        {
            var task = progress.AddTask("Lecture du contenu");
            return read(at => task.Value = 100.0 * at.Done / at.Total);
        });
    }

    public static string Summary(IngestSummary done) =>
        string.Create(CultureInfo.GetCultureInfo("fr"), $"{Counted.French(done.Files, "fichier")}, {Counted.French(done.Read, "lu")}, {Counted.French(done.Pages, "page")}, {Counted.French(done.Errors, "erreur")}, {Counted.French(done.Warnings, "avertissement")}, {done.Elapsed.TotalSeconds:0.00} s");
}
