namespace Oim.Search.Indexing;

/// <summary>The documents of a segment, in the order of their numbers.</summary>
internal interface IDocuments
{
    int Count { get; }

    IndexedDocument this[int place] { get; }

    string Title(int place);

    /// <summary>See <see cref="TermList"/>.</summary>
    ReadOnlySpan<byte> Terms(int place);
}

/// <summary>Documents in memory: those that came since the index was opened.</summary>
internal sealed class HeldDocuments(IndexedDocument[] documents) : IDocuments
{
    public int Count => documents.Length;

    public IndexedDocument this[int place] => documents[place];

    public string Title(int place) => documents[place].Title;

    public ReadOnlySpan<byte> Terms(int place) => documents[place].Terms;
}
