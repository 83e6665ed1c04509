namespace Oim.Agenda.Tests;

/// <summary>Whatever the text, it is read without an exception and every word of it is in the programme or in the rest.</summary>
public class NothingIsLostTests
{
    public static TheoryData<string> Samples => [.. AgendaSample.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_word_of_a_sample_is_kept(string name)
    {
        var sample = AgendaSample.Load(name);
        var reading = sample.Read();
        Assert.Empty(WordsOf.Lost(sample.Markdown, reading.Programme, reading.Rest));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_address_of_a_sample_is_kept(string name)
    {
        var sample = AgendaSample.Load(name);
        var reading = sample.Read();
        var kept = WordsOf.Values(reading.Programme, reading.Rest);
        Assert.All(
            WordsOf.Addresses(sample.Markdown),
            address => Assert.Contains(kept, value => value.Contains(address, StringComparison.Ordinal))
        );
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_word_of_a_shuffled_or_truncated_sample_is_kept(string name)
    {
        var sample = AgendaSample.Load(name);
        var others = AgendaSample.Names.Where(other => other != name).ToArray();
        var random = new Random(2009 + name.Length + name[0]);
        for (var round = 0; round < 24; round++)
        {
            var other = AgendaSample.Load(others[random.Next(others.Length)]).Markdown;
            var text = Changed(sample.Markdown, other, random, round % 6);
            var reading = sample.Read(text);
            // Marks struck at random inside words join or part them: then it is enough that the text is read.
            if (round % 6 == 5) continue;
            var lost = WordsOf.Lost(text, reading.Programme, reading.Rest, isShuffled: true);
            Assert.True(lost.Count == 0, $"round {round}: lost {string.Join(", ", lost)} in\n{text}");
        }
    }

    private static string Changed(string text, string other, Random random, int way)
    {
        var lines = text.Split('\n');
        switch (way)
        {
            case 0:
                random.Shuffle(lines);
                return string.Join('\n', lines);
            case 1: return text[..random.Next(text.Length + 1)];
            case 2: return text[random.Next(text.Length + 1)..];
            case 3: return string.Join('\n', lines.Where(_ => random.Next(4) > 0));
            case 4: return string.Join('\n', lines.Zip(other.Split('\n')).SelectMany(pair => new[] { pair.First, pair.Second }));
            default:
                var characters = text.ToCharArray();
                for (var i = 0; i < 8 && characters.Length > 0; i++)
                    characters[random.Next(characters.Length)] = ":/()[]*|#-,; \n"[random.Next(14)];
                return new(characters);
        }
    }
}
