using System.Text;
using Oim.Search.Analysis;
using Oim.Search.Stored;

namespace Oim.Search.Indexing;

/// <summary>
/// The titles of a segment as one folded text, so that a prefix is looked for in all of them by one vectorised scan. Each word is preceded
/// by a space, each title by a line end.
/// </summary>
internal sealed class TitleIndex
{
    private readonly ReadOnlyMemory<char> titles;
    private readonly ReadOnlyMemory<int> starts;

    public TitleIndex(IndexedDocument[] documents)
    {
        var text = new StringBuilder();
        var places = new int[documents.Length];
        for (var i = 0; i < documents.Length; i++)
        {
            places[i] = text.Length;
            text.Append('\n');
            Append(documents[i].Title, text);
        }

        (titles, starts) = (text.ToString().AsMemory(), places);
    }

    public TitleIndex(BlockReader block) => (titles, starts) = (block.Read<char>(), block.Read<int>());

    public void Write(BlockWriter block)
    {
        block.Write(titles.Span);
        block.Write(starts.Span);
    }

    /// <summary>The words of a text, folded, each after a space: what titles and prefixes are both put into.</summary>
    public static string Spaced(string text)
    {
        var spaced = new StringBuilder(text.Length + 8);
        Append(text, spaced);
        return spaced.ToString();
    }

    /// <summary>Documents whose title has words that begin so, and whether the title itself does; at most so many.</summary>
    public IEnumerable<(int Document, bool AtStart)> Find(string spacedPrefix, int most)
    {
        var at = 0;
        while (most-- > 0 && titles.Span[at..].IndexOf(spacedPrefix) is >= 0 and var found)
        {
            at += found;
            var place = starts.Span.BinarySearch(at);
            var document = place >= 0 ? place : ~place - 1;
            yield return (document, titles.Span[at - 1] == '\n');
            at = document + 1 < starts.Length ? starts.Span[document + 1] : titles.Length;
        }
    }

    private static void Append(string text, StringBuilder spaced)
    {
        Span<char> buffer = stackalloc char[512];
        var tokenizer = new Tokenizer(text, elides: true);
        while (tokenizer.MoveNext())
        {
            if (tokenizer.IsJoined) continue;
            var length = Folding.Fold(tokenizer.Word, buffer);
            spaced.Append(' ').Append(length >= 0 ? buffer[..length] : Folding.Fold(tokenizer.Word));
        }
    }
}
