using System.Diagnostics;
using System.Globalization;
using Oim.Content.Checks;
using Oim.Content.Sources;
using Oim.Site.Tests.Docs;
using Oim.Site.Tests.Harness;
using Oim.Site.Tests.Hostile;
using Xunit.Abstractions;

namespace Oim.Site.Tests.Fuzzing;

/// <summary>
/// Mutated inputs break nothing: no fault, no text that takes longer than a second, no diagnostic without a place. A few for every run;
/// <c>OIM_FUZZ=1000000 dotnet test tests/Oim.Site.Tests --filter FuzzTests</c> looks further. What it finds is written to
/// <c>Fuzzing/Finds</c>, and is read again by every run.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int FilesInRound = 200;
    private const int RequestsInRound = 50;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private static readonly int Inputs = int.Parse(Environment.GetEnvironmentVariable("OIM_FUZZ") ?? "1000", CultureInfo.InvariantCulture);

    private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("OIM_FUZZ_SEED") ?? "15", CultureInfo.InvariantCulture);

    private static readonly string FindsFolder = Path.Combine(Repository.Root, "tests/Oim.Site.Tests/Fuzzing/Finds");

    private static readonly char[] LineEnds = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    private static IReadOnlyList<string> Seeds =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "content"), "*.*", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/Oim.Agenda.Tests/Samples"), "*.md"))
                .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/Oim.Content.Tests/Markup/Dialects"), "*.md"))
                .Where(path => path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllText),
        ];

    public static TheoryData<string> Finds =>
        [.. Directory.EnumerateFiles(FindsFolder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Finds))]
    public void What_was_found_once_is_read(string find)
    {
        var text = File.ReadAllText(Path.Combine(FindsFolder, find));
        Read([text, text, text, text, text, text, text, text]);

        Assert.True(Time(text) < Longest, find);
    }

    [Fact]
    public void Mutated_files_are_read_or_told_of_at_their_place_in_time()
    {
        var mutator = new Mutator(Seed, Seeds);
        for (var done = 0; done < Inputs; done += FilesInRound)
        {
            var texts = Enumerable.Range(0, Math.Min(FilesInRound, Inputs - done)).Select(_ => mutator.Next()).ToList();
            var started = Stopwatch.GetTimestamp();
            try
            {
                Read(texts);
            }
            catch (Exception error)
            {
                throw Find(error.Message, texts, text => !IsRead(text), error);
            }

            // A round that takes long has a text that does, or the machine has other things to do: each text alone tells.
            if (Stopwatch.GetElapsedTime(started) > 10 * Longest && texts.Any(IsSlow)) throw Find("longer than a second", texts, IsSlow);
        }

        output.WriteLine($"{Inputs} inputs, seed {Seed}");
    }

    [Fact]
    public async Task Mutated_addresses_and_questions_are_answered_in_time()
    {
        await using var site = await TestSite.StartAsync([.. HostileFiles.Frame, ("a.md", "# Page\n\nUn mot d’avant.\n")]);
        var mutator = new Mutator(
            Seed,
            [
                "/actualites/index.html?page=2", "/evenements.ics?seances", "/fr/a", "/api/news?pays=SN&page=1",
                "recherche migration de retour 2008", "\"mots exacts\" -sauf genre:news",
            ]
        );
        for (var done = 0; done < Inputs / 5; done += RequestsInRound)
        {
            var texts = Enumerable
                .Range(0, RequestsInRound)
                .Select(_ => mutator.Next())
                .Select(text => text[..Math.Min(text.Length, 1500)])
                .ToList();
            foreach (var (text, i) in texts.Select((text, i) => (text, i)))
            {
                var started = Stopwatch.GetTimestamp();
                var answer = await AskAsync(site, text, i);
                Assert.True(answer.Status is >= 200 and < 500, $"{answer.Status}: {text}\n{string.Join('\n', site.Log.Faults)}");
                if (Stopwatch.GetElapsedTime(started) < Longest) continue;
                started = Stopwatch.GetTimestamp();
                await AskAsync(site, text, i);
                Assert.True(Stopwatch.GetElapsedTime(started) < Longest, $"slow: {text}");
            }
        }

        Assert.Empty(site.Log.Faults);
    }

    private static Task<Answer> AskAsync(TestSite site, string text, int i) =>
        site.GetAsync(
            i % 2 == 0 ? "/" + string.Join('/', text.TrimStart('/').Split('/').Select(Escaped)) : "/recherche?q=" + Escaped(text)
        );

    private static string Escaped(string part) => Uri.EscapeDataString(part).Replace("%3F", "?", StringComparison.Ordinal);

    /// <summary>Every kind of file in turn; one text in each round is the menu, and one the site's settings.</summary>
    private static void Read(List<string> texts)
    {
        using var folder = new TemporaryFolder();
        folder.Write(HostileFiles.Frame.Select(file => KeyValuePair.Create(file.Path, file.Text)));
        foreach (var (text, number) in texts.Select((text, number) => (text, number)))
        {
            if (number % 4 == 3) folder.Write($"evenements/e{number}/index.md", "---\ntitle: Réunion\nstart: 2026-02-03\n---\n");
            folder.Write(
                number switch
                {
                    0 => "navigation.yml",
                    1 => "site.yml",
                    _ when number % 4 == 0 => $"pages/{number}.md",
                    _ when number % 4 == 1 => $"actualites/{number}.md",
                    _ when number % 4 == 2 => $"evenements/{number}.md",
                    _ => $"evenements/e{number}/agenda.md",
                },
                text
            );
        }

        using var engine = new Engine(folder);
        engine.All();
        foreach (var file in DiagnosticList.Of(engine.Store).GroupBy(problem => problem.File, StringComparer.Ordinal))
        {
            var lines = File.Exists(folder.Full(file.Key)) ? File.ReadAllText(folder.Full(file.Key)).Split(LineEnds).Length : 1;
            foreach (var problem in file)
            {
                Assert.True(problem.Rule != SourceRules.Failed, problem.ToString());
                Assert.True(problem.File.Length > 0 && problem.At.Column >= 1, problem.ToString());
                Assert.True(problem.At.Line >= 1 && problem.At.Line <= lines + 1, problem.ToString());
            }
        }
    }

    private static bool IsRead(string text)
    {
        try
        {
            Read([text, text, text, text, text, text, text, text]);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static bool IsSlow(string text) => Enumerable.Range(0, 3).All(_ => Time(text) > Longest);

    /// <summary>What it takes by the clock, or by the processors where the machine had other things to do.</summary>
    private static TimeSpan Time(string text)
    {
        var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        Read(["", "", "", text, text]);
        var (elapsed, worked) = (Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - used);
        return elapsed < worked ? elapsed : worked;
    }

    private static InvalidOperationException Find(string what, List<string> texts, Predicate<string> isFind, Exception? inner = null)
    {
        var finds = texts.Where(text => isFind(text)).Select(text => Smallest(text, isFind)).ToList();
        foreach (var text in finds)
            File.WriteAllText(Path.Combine(FindsFolder, $"{Seed}-{text.GetHashCode(StringComparison.Ordinal):x8}.txt"), text);
        return new($"{what}: {finds.Count} texts, now in {FindsFolder}", inner);
    }

    /// <summary>The text without whatever it is a find without.</summary>
    private static string Smallest(string text, Predicate<string> isFind)
    {
        for (var length = text.Length / 2; length > 0; length /= 2)
            for (var at = 0; at + length <= text.Length;)
            {
                var smaller = text.Remove(at, length);
                if (isFind(smaller)) text = smaller;
                else at += length;
            }

        return text;
    }
}
