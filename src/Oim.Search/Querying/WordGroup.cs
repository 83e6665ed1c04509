namespace Oim.Search.Querying;

/// <summary>
/// All that counts as one word of the query: the word itself, its other forms, its synonyms, what it may have been meant to be.
/// </summary>
internal sealed class WordGroup(QueryWord word)
{
    private readonly HashSet<int> known = [];

    public QueryWord Word => word;

    /// <summary>Carries no subject, and other words do.</summary>
    public bool IsStopWord { get; set; }

    /// <summary>Part of a name (<see cref="NameTable"/>).</summary>
    public bool IsName { get; set; }

    /// <summary>Has synonyms: it is a word whether or not a page has it, and no slip of another.</summary>
    public bool IsKnown { get; set; }

    /// <summary>No page has the word: others stand in.</summary>
    public bool IsCorrected { get; set; }

    /// <summary>How much the whole group counts.</summary>
    public float Weight { get; set; } = 1;

    public List<WeightedWord> Sources { get; } = [];

    /// <summary>Longer ways of saying it.</summary>
    public List<Phrase> Phrases { get; } = [];

    /// <summary>
    /// One or two letters typed so far: titles with a word that begins so are found, since every page has such a word somewhere.
    /// </summary>
    public string? Beginning { get; set; }

    /// <summary>The sources in which nearness is looked for: those beyond are beginnings of words.</summary>
    public int NearSources { get; set; }

    public void Add(int id, float weight)
    {
        if (known.Add(id)) Sources.Add(new(id, weight));
    }
}

/// <summary>A word of the vocabulary, and how much one occurrence of it counts.</summary>
internal readonly record struct WeightedWord(int Id, float Weight);

/// <summary>Words that follow one another, each with all the forms it may have.</summary>
internal sealed record Phrase(IReadOnlyList<IReadOnlyList<int>> Words, float Weight);
