using Oim.Content.Sources;
using Oim.Search.Analysis;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Search;

/// <summary>All that can be asked for by its name, from every source: gathered once for each state of the content.</summary>
public sealed class AnswerBook(IEnumerable<IAnswerSource> sources, SiteRequest site, GenerationMemory memory)
{
    private const int MostAnswers = 3;
    private const int MostSuggestions = 4;

    /// <summary>What a question names: what is the whole question first, then the longest names, then what is called so itself.</summary>
    public async Task<IReadOnlyList<Answer>> NamedInAsync(string question)
    {
        var words = WordsOf(question);
        var names = await NamesAsync();
        var asked = Subject(words);
        var found = names.Whole[string.Join(' ', words[asked])].Select(name => new FoundName(name, asked)).ToList();
        for (var i = 0; i < words.Length; i++)
            found.AddRange(
                names.ByFirstWord[words[i]]
                    .Where(name => words.AsSpan(i).StartsWith(name.Words))
                    .Select(name => new FoundName(name, i..(i + name.Words.Length)))
            );
        return
        [
            .. found
                // « Guinée équatoriale » does not ask for Guinée.
                .Where(one => !found.Exists(other => Covers(other, one)))
                .OrderByDescending(one => one.At.Equals(asked))
                .ThenByDescending(one => one.Length)
                .ThenByDescending(one => one.Name.IsTitle)
                .Select(one => one.Name.Answer)
                .Distinct()
                .Take(MostAnswers),
        ];
    }

    /// <summary>What begins as somebody types: by its own name before others, by its first word, then the shortest.</summary>
    public async Task<IReadOnlyList<Answer>> SuggestAsync(string prefix)
    {
        var begun = string.Join(' ', WordsOf(prefix));
        if (begun.Length == 0) return [];
        var inside = " " + begun;
        return
        [
            .. (await NamesAsync())
                .All.Where(name => name.Answer.HasPage)
                .Where(name =>
                    name.Text.StartsWith(begun, StringComparison.Ordinal) || name.Text.Contains(inside, StringComparison.Ordinal)
                )
                .OrderByDescending(name => name.IsTitle)
                .ThenByDescending(name => name.Text.StartsWith(begun, StringComparison.Ordinal))
                .ThenBy(name => name.Text.Length)
                .Select(name => name.Answer)
                .Distinct()
                .Take(MostSuggestions),
        ];
    }

    /// <param name="type">See <see cref="Answer.Type"/>.</param>
    public async Task<IReadOnlyList<Answer>> OfTypeAsync(string type) =>
        [.. (await NamesAsync()).All.Select(name => name.Answer).Where(answer => answer.Type == type).Distinct()];

    private static bool Covers(FoundName longer, FoundName name) =>
        longer.Length > name.Length && longer.At.Start.Value <= name.At.Start.Value && longer.At.End.Value >= name.At.End.Value;

    /// <summary>Without the words around it that carry no subject: « où sont les offres d’emploi » asks for « offres d’emploi ».</summary>
    private Range Subject(string[] words)
    {
        var language = Analyzer.For(site.Locale.AnalysedAs);
        var first = Array.FindIndex(words, word => !language.IsStopWord(word));
        return first < 0 ? ..words.Length : first..(Array.FindLastIndex(words, word => !language.IsStopWord(word)) + 1);
    }

    private Task<AnswerNames> NamesAsync() =>
        memory.GetAsync(site, $"answers {site.Language}", async () =>
        {
            var names = new List<NamedAnswer>();
            foreach (var source in sources)
                foreach (var answer in await source.AllAsync())
                {
                    names.AddRange(answer.Names.SelectMany(AsTyped).Select(name => new NamedAnswer(WordsOf(name), IsWhole: false, answer)));
                    names.AddRange(
                        answer.WholeNames.SelectMany(AsTyped).Select(name => new NamedAnswer(WordsOf(name), IsWhole: true, answer))
                    );
                }

            names.RemoveAll(name => name.Words.Length == 0);
            return new AnswerNames(
                names,
                names.Where(name => !name.IsWhole).ToLookup(name => name.Words[0], StringComparer.Ordinal),
                names.Where(name => name.IsWhole).ToLookup(name => name.Text, StringComparer.Ordinal)
            );
        });

    /// <summary>« Côte d’Ivoire » is typed « cote divoire » too.</summary>
    private static IEnumerable<string> AsTyped(string name) =>
        name.AsSpan().IndexOfAny('\'', '’') < 0
            ? [name]
            : [name, string.Concat(name.Where(letter => letter is not ('\'' or '’')))];

    private static string[] WordsOf(string text)
    {
        var folded = Slug.Fold(text);
        return string.Create(folded.Length, folded, (spaced, from) =>
        {
            for (var i = 0; i < from.Length; i++) spaced[i] = char.IsLetterOrDigit(from[i]) ? from[i] : ' ';
        }).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <param name="IsWhole">It means the answer only where nothing else is asked.</param>
    private sealed record NamedAnswer(string[] Words, bool IsWhole, Answer Answer)
    {
        public string Text { get; } = string.Join(' ', Words);

        public bool IsTitle { get; } = string.Concat(Words) == string.Concat(WordsOf(Answer.Title));
    }

    /// <param name="At">The words of the question that are the name.</param>
    private sealed record FoundName(NamedAnswer Name, Range At)
    {
        public int Length => At.End.Value - At.Start.Value;
    }

    private sealed record AnswerNames(
        IReadOnlyList<NamedAnswer> All,
        ILookup<string, NamedAnswer> ByFirstWord,
        ILookup<string, NamedAnswer> Whole
    );
}
