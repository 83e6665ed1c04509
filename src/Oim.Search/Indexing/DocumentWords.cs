namespace Oim.Search.Indexing;

/// <summary>
/// The words of a document and their places, before the words have numbers: the part of the analysis that needs no vocabulary, and so may
/// be done for many documents side by side.
/// </summary>
public sealed class DocumentWords
{
    internal DocumentWords() { }

    /// <summary>The language they were analysed in.</summary>
    internal string Language { get; init; } = "";

    /// <summary>See <see cref="IndexedDocument.TitleLength"/>.</summary>
    internal int TitleLength { get; init; }

    /// <summary>Each once, in the order in which they come.</summary>
    internal string[] Words { get; init; } = [];

    /// <summary>What a <see cref="TermList"/> says of each word after its number, one after the other.</summary>
    internal byte[] Places { get; init; } = [];

    /// <summary>Where that of each word ends.</summary>
    internal int[] Ends { get; init; } = [];

    /// <summary>Reads every word of a document; on any thread.</summary>
    public static DocumentWords Of(SourceDocument document) => new WordReader(document.AnalysedAs).Read(document);
}
