using System.Collections.Immutable;

namespace Oim.Search.Indexing;

/// <summary>
/// A document as the index holds it: what it is filtered by, and its words with their places. Made by a <see cref="DocumentAnalyzer"/>.
/// </summary>
public sealed class IndexedDocument
{
    internal IndexedDocument() { }

    /// <summary>See <see cref="SourceDocument.Id"/>.</summary>
    public int Id { get; internal init; }

    /// <summary>See <see cref="SourceDocument.Title"/>.</summary>
    public string Title { get; internal init; } = "";

    /// <summary>The number of words of the title: those with lower positions.</summary>
    internal int TitleLength { get; init; }

    internal DateTimeOffset? Date { get; init; }

    internal bool IsTimely { get; init; }

    internal DateTimeOffset VisibleFrom { get; init; }

    internal DateTimeOffset VisibleUntil { get; init; }

    /// <summary>The first is the language.</summary>
    internal ImmutableArray<Label> Labels { get; init; } = [];

    /// <summary>See <see cref="TermList"/>.</summary>
    internal byte[] Terms { get; init; } = [];

    /// <summary>The document as bytes, to be kept where the vocabulary is kept too. They hold for this version of the library.</summary>
    public byte[] ToBytes() => DocumentFormat.Write(this);

    /// <summary>Takes back what <see cref="ToBytes"/> gave; the words it numbers must be those of the vocabulary.</summary>
    /// <exception cref="EndOfStreamException">The bytes are not whole.</exception>
    public static IndexedDocument FromBytes(int id, byte[] bytes, Vocabulary vocabulary) =>
        DocumentFormat.Read(id, bytes, vocabulary.Labels);
}
