using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>
/// Recognises a page that comes back under another name: the same bytes, or a text that resembles what has gone. Deletion and appearance may be told in any
/// order and days apart, so pages that have gone are remembered. Drafts had no address to keep.
/// </summary>
internal sealed class MoveRecognition(GenerationWriter writer, KnownContent known)
{
    /// <summary>Git, too, calls a file renamed from a half on.</summary>
    private const double Enough = 0.5;

    /// <summary>Pages that are remembered; the oldest are forgotten.</summary>
    private const int MostDepartures = 500;

    public void Recognise(ChangeSet changes, IReadOnlyCollection<PageReading> readings)
    {
        foreach (var path in changes.Gone)
            if (known.PageOf(path) is { Visibility.Draft: false } page) Remember(page);
        var arrivals = readings.Where(reading => reading.Entry is not null && !known.Sources.ContainsKey(reading.File.Path)).ToList();
        if (arrivals.Count == 0 || Departures() is not { Count: > 0 } departures) return;
        foreach (var (departure, arrival) in Pairs(departures, arrivals)) Record(departure, arrival.Entry!);
    }

    private void Remember(PageAddress page)
    {
        var text = (string)writer.Scalar("SELECT Text FROM entry WHERE Id = $0", page.EntryId);
        writer.Insert(
            new Departure
            {
                Address = page.Address,
                File = page.File!,
                Key = page.Key,
                Language = page.Language,
                Hash = known.Sources[page.File!].Hash,
                Text = text,
            }
        );
        writer.Execute("DELETE FROM departure WHERE rowid <= (SELECT max(rowid) FROM departure) - $0", MostDepartures);
    }

    private List<Departure> Departures() =>
        [
            .. writer
                .Query("SELECT Address, File, \"Key\", Language, Hash, Text FROM departure")
                .Select(row => new Departure
                {
                    Address = row.GetString(0),
                    File = row.GetString(1),
                    Key = row.GetString(2),
                    Language = row.GetString(3),
                    Hash = row.GetString(4),
                    Text = row.GetString(5),
                }),
        ];

    /// <summary>The best pairs first; a page that has gone comes back once, and a file is one page.</summary>
    private static IEnumerable<(Departure, PageReading)> Pairs(List<Departure> departures, List<PageReading> arrivals)
    {
        var runs = arrivals.ToDictionary(arrival => arrival, arrival => Resemblance.Runs(arrival.Entry!.Text));
        var candidates = from departure in departures
                         let old = Resemblance.Runs(departure.Text)
                         from arrival in arrivals
                         where arrival.Entry!.Language == departure.Language
                         let score = arrival.Hash == departure.Hash ? 1 : Resemblance.Of(old, runs[arrival])
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

    private void Record(Departure departure, Entry entry)
    {
        writer.Execute("DELETE FROM departure WHERE Address = $0", departure.Address);
        // What led to the page it was leads to the page it is; an address that is the page's own again leads nowhere else. A file that
        // moved without its page (x.md to x/index.md) is kept too: its relative links did not move along.
        writer.Execute("UPDATE move SET File = $0 WHERE File = $1", entry.File!, departure.File);
        writer.Execute("DELETE FROM move WHERE Address = $0", entry.Address);
        writer.Insert(
            new Move
            {
                Address = departure.Address,
                OldKey = departure.Key,
                OldFile = departure.File,
                Language = departure.Language,
                File = entry.File!,
            }
        );
        known.LoadMoves(writer);
    }
}
