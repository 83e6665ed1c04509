using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>
/// Recognises a page that comes back under another name: the same bytes, or a text that resembles what has gone. Deletion and appearance
/// may be told in any order and days apart, so pages that have gone are remembered. Drafts had no address to keep.
/// </summary>
internal sealed class MoveRecognition(GenerationWriter writer)
{
    /// <summary>Git, too, calls a file renamed from a half on.</summary>
    private const double Enough = 0.5;

    public void Recognise(ChangeSet changes, IReadOnlyCollection<PageReading> readings)
    {
        foreach (var path in changes.Gone)
            if (writer.Pages.Of(path) is { Visibility.Draft: false } page)
                Remember(page);
        var arrivals = readings
            .Where(reading => reading.Entry is not null && !writer.Files.Sources.ContainsKey(reading.File.Path))
            .ToList();
        if (arrivals.Count == 0 || writer.Moves.Departures() is not { Count: > 0 } departures)
            return;
        foreach (var (departure, arrival) in Pairs(departures, arrivals))
            writer.Moves.Record(departure, arrival.File.Path, arrival.Entry!.Address);
    }

    private void Remember(PageAddress page) =>
        writer.Moves.Remember(
            new()
            {
                Address = page.Address,
                File = page.File!,
                Key = page.Key,
                Language = page.Language,
                Hash = writer.Files.Source(page.File!)!.Hash,
                Text = writer.Pages.TextOf(page.EntryId),
            }
        );

    /// <summary>The best pairs first; a page that has gone comes back once, and a file is one page.</summary>
    private static IEnumerable<(Departure, PageReading)> Pairs(IReadOnlyList<Departure> departures, List<PageReading> arrivals)
    {
        var runs = arrivals.ToDictionary(arrival => arrival, arrival => Resemblance.Runs(arrival.Entry!.Text));
        var candidates = from departure in departures
                         let old = Resemblance.Runs(departure.Text)
                         from arrival in arrivals
                         where arrival.Entry!.Language == departure.Language
                         let score = arrival.Hash.Length > 0 && arrival.Hash == departure.Hash ? 1 : Resemblance.Of(old, runs[arrival])
                         where score >= Enough
                         orderby score descending, departure.File, arrival.File.Path
                         select (departure, arrival);
        var taken = new HashSet<object>();
        foreach (var (departure, arrival) in candidates)
        {
            if (taken.Contains(departure) || taken.Contains(arrival)) continue;
            taken.Add(departure);
            taken.Add(arrival);
            yield return (departure, arrival);
        }
    }
}
