using System.Diagnostics;
using System.Globalization;
using Oim.Content.Ingestion;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Search.Analysis;
using Oim.Site;
using Oim.Site.Serving;

namespace Oim.Benchmarks.Relevance;

/// <summary>
/// « relevance SET FOLDER … »: asks the questions of questions.tsv of each engine over the pages of content folders, and prints how far up
/// the answers are (MRR: the mean of 1/rank), how many are among the first ten, and how long a question takes
/// in the middle and at the 95th percentile.
/// </summary>
internal static class RelevanceRun
{
    /// <summary>So often is a question asked for its time, of which the shortest counts: the machine has other work.</summary>
    private const int Repetitions = 20;

    private static readonly Func<IReadOnlyList<Document>, IEngine>[] Engines =
    [
        documents => new OwnEngine(documents),
        documents => new Fts5Engine(documents, isStemmed: false),
        documents => new Fts5Engine(documents, isStemmed: true),
        documents => new LuceneEngine(documents),
    ];

    public static void Run(IReadOnlyList<string> sets)
    {
        var questions = File
            .ReadLines(Path.Combine(AppContext.BaseDirectory, "Relevance", "questions.tsv"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .ToLookup(cells => cells[0], cells => (Text: cells[1], Titles: cells[2].Split('|').Select(Plain).ToArray()));
        foreach (var pair in sets.Chunk(2).Where(pair => pair.Length == 2))
        {
            if (!questions.Contains(pair[0]))
            {
                var known = string.Join(", ", questions.Select(set => set.Key));
                Console.Error.WriteLine($"{pair[0]}: no questions; there are some for {known}");
                continue;
            }

            var documents = Read(pair[1]);
            foreach (var make in Engines)
            {
                using var engine = make(documents);
                var titles = documents.ToDictionary(document => document.Id, document => Plain(document.Title));
                Print(pair[0], engine, [.. questions[pair[0]]], titles);
            }
        }
    }

    private static void Print(string set, IEngine engine, (string Text, string[] Titles)[] questions, Dictionary<int, string> titles)
    {
        var (ranks, times) = (new List<int>(), new List<double>());
        foreach (var (text, answers) in questions)
        {
            var found = engine.Find(text, 10);
            times.Add(Enumerable.Range(0, Repetitions).Min(_ => Milliseconds(() => engine.Find(text, 10))));
            var before = found.TakeWhile(id => !answers.Any(answer => Answers(titles[id], answer))).Count();
            ranks.Add(before < found.Count ? before + 1 : 0);
        }

        times.Sort();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{set,-15} {engine.Name,-32} MRR {ranks.Average(rank => rank > 0 ? 1.0 / rank : 0):F3}"
                    + $"  first ten {ranks.Average(rank => rank > 0 ? 100 : 0):F0} %  median {times[times.Count / 2]:F2} ms"
                    + $"  p95 {times[times.Count * 95 / 100]:F2} ms"
            )
        );
    }

    private static double Milliseconds(Action ask)
    {
        var started = Stopwatch.GetTimestamp();
        ask();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>A title begins as the answer does; « Article 14 » is not « Article 144 ».</summary>
    private static bool Answers(string title, string answer) =>
        title.StartsWith(answer, StringComparison.Ordinal) && (title.Length == answer.Length || !char.IsDigit(title[answer.Length]));

    private static string Plain(string title)
    {
        var letters = Folding.Fold(title).Select(c => char.IsLetterOrDigit(c) ? c : ' ');
        return string.Join(' ', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static List<Document> Read(string folder)
    {
        var data = Directory.CreateTempSubdirectory("oim-relevance-").FullName;
        try
        {
            using var store = new ContentStore(SiteKinds.All, data, Path.GetFullPath(folder));
            new Ingester(new ContentFolder(Path.GetFullPath(folder)), store, TimeProvider.System, (_, _) => false).IngestAll();
            using var content = store.Read();
            return
            [
                .. content
                    .Entries.Where(entry => !entry.Draft && !entry.Hidden)
                    .Select(entry => new Document(entry.Id, entry.Title, entry.Summary + "\n" + entry.Text)),
            ];
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
