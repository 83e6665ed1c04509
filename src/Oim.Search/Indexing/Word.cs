namespace Oim.Search.Indexing;

/// <summary>A word some document holds, as its language writes it.</summary>
/// <param name="Id">Its place in the <see cref="Vocabulary"/>.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Text">Lower case, with accents.</param>
/// <param name="Folded">Without accents: exact forms are the words that share it.</param>
/// <param name="StemKey">Language and stem: related forms are the words that share it.</param>
public sealed record Word(int Id, string Language, string Text, string Folded, string StemKey)
{
    /// <summary>The stem alone: what <see cref="Vocabulary.Restore"/> takes.</summary>
    public string Stem => StemKey[(Language.Length + 1)..];
}
