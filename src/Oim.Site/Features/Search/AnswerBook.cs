using Oim.Content.Sources;
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
        var found = new List<(NamedAnswer Name, int At)>();
        for (var i = 0; i < words.Length; i++)
            found.AddRange(names.ByFirstWord[words[i]].Where(name => name.StandsIn(words, i)).Select(name => (name, i)));
        return
        [
            .. found
                // « Guinée équatoriale » does not ask for Guinée.
                .Where(one => !found.Exists(other => Covers(other, one)))
                .Select(one => one.Name)
                .OrderByDescending(name => name.Words.Length == words.Length)
                .ThenByDescending(name => name.Words.Length)
                .ThenByDescending(name => name.IsTitle)
                .Select(name => name.Answer)
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

    private static bool Covers((NamedAnswer Name, int At) longer, (NamedAnswer Name, int At) name) =>
        longer.Name.Words.Length > name.Name.Words.Length
        && longer.At <= name.At
        && longer.At + longer.Name.Words.Length >= name.At + name.Name.Words.Length;

    private Task<AnswerNames> NamesAsync() =>
        memory.GetAsync(site, $"answers {site.Language}", async () =>
        {
            var names = new List<NamedAnswer>();
            foreach (var source in sources)
                foreach (var answer in await source.AllAsync())
                {
                    names.AddRange(answer.Names.SelectMany(AsTyped).Select(name => new NamedAnswer(WordsOf(name), IsWhole: false, answer)));
                    names.AddRange(answer.WholeNames.Select(name => new NamedAnswer(WordsOf(name), IsWhole: true, answer)));
                }

            names.RemoveAll(name => name.Words.Length == 0);
            return new AnswerNames(names, names.ToLookup(name => name.Words[0], StringComparer.Ordinal));
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

        public bool StandsIn(string[] question, int at) =>
            (!IsWhole || question.Length == Words.Length) && question.AsSpan(at).StartsWith(Words);
    }

    private sealed record AnswerNames(IReadOnlyList<NamedAnswer> All, ILookup<string, NamedAnswer> ByFirstWord);
}
