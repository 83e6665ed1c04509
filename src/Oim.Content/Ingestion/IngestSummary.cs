using System.Globalization;
using Oim.Content.Diagnostics;

namespace Oim.Content.Ingestion;

/// <summary>What one ingestion did, in figures an admin understands.</summary>
/// <param name="Files">Files in the content folder.</param>
/// <param name="Read">Files that had changed and were read.</param>
/// <param name="Pages">Pages there are now.</param>
/// <param name="IsPublished">Whether there was anything to publish: readers have a new generation.</param>
public sealed record IngestSummary(int Files, int Read, int Pages, int Errors, int Warnings, TimeSpan Elapsed, bool IsPublished)
{
    /// <summary>One line, for a terminal and for the log.</summary>
    public string In(string language) =>
        language == "en"
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Counted.English(Files, "file")}, {Read} read, {Counted.English(Pages, "page")}, "
                    + $"{Counted.English(Errors, "error")}, {Counted.English(Warnings, "warning")}, {Elapsed.TotalSeconds:0.00} s"
            )
            : string.Create(
                CultureInfo.GetCultureInfo("fr"),
                $"{Counted.French(Files, "fichier")}, {Counted.French(Read, "lu")}, {Counted.French(Pages, "page")}, "
                    + $"{Counted.French(Errors, "erreur")}, {Counted.French(Warnings, "avertissement")}, {Elapsed.TotalSeconds:0.00} s"
            );
}

/// <summary>How far an ingestion is.</summary>
public readonly record struct IngestProgress(int Done, int Total);
