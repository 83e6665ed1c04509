using Oim.Content.Ingestion;
using Spectre.Console;

namespace Oim.Site.Commands;

/// <summary>Draws how far the reading of content is when somebody looks at a terminal, and nothing into files and pipes.</summary>
internal static class ReadingProgress
{
    /// <param name="isShown">False where the output is for a program.</param>
    public static T Show<T>(bool isShown, string language, Func<Action<IngestProgress>?, T> read)
    {
        if (!isShown || Console.IsOutputRedirected) return read(null);
        return AnsiConsole.Progress().AutoClear(true).Start(progress =>
        {
            var task = progress.AddTask(language == "en" ? "Reading the content" : "Lecture du contenu");
            return read(at => task.Value = 100.0 * at.Done / at.Total);
        });
    }
}
