using System.Text.Json;

namespace Oim.Site.Commands.ForeignLinks;

/// <summary>What sites answered before, in a file of the data folder: a page that was there is not asked for again for a week.</summary>
public sealed class ForeignLinkMemory
{
    private const string FileName = "liens-externes.json";
    private static readonly TimeSpan Good = TimeSpan.FromDays(7);
    private static readonly TimeSpan Bad = TimeSpan.FromHours(1);

    private readonly string file;
    private readonly Dictionary<string, ForeignAnswer> answers;

    public ForeignLinkMemory(string dataFolder)
    {
        file = Path.Combine(dataFolder, FileName);
        answers = Read(file);
    }

    /// <summary>The answer of a while ago; null where it is to be asked for again.</summary>
    public ForeignAnswer? Recall(string address, DateTimeOffset now) =>
        answers.GetValueOrDefault(address) is { } known && now - known.AskedAt < (known.IsDead || known.IsUnsure ? Bad : Good) ? known
            : null;

    public void Keep(string address, ForeignAnswer answer)
    {
        lock (answers) answers[address] = answer;
    }

    /// <summary>Writes down what is known of the links there are; the others are forgotten.</summary>
    public void Save(IEnumerable<string> addresses)
    {
        var kept = addresses.Distinct(StringComparer.Ordinal).Where(answers.ContainsKey)
            .ToDictionary(address => address, address => answers[address], StringComparer.Ordinal);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, JsonSerializer.Serialize(kept));
    }

    private static Dictionary<string, ForeignAnswer> Read(string file)
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, ForeignAnswer>>(File.ReadAllText(file))! : [];
        }
        catch (JsonException)
        {
            return []; // a file cut short costs one more round of questions
        }
    }
}
