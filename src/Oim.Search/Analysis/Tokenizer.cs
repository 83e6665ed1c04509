using System.Text;
using static Oim.Search.Analysis.LetterClass;

namespace Oim.Search.Analysis;

/// <summary>
/// Reads a text word by word without copying it. A chunk is what no space parts: « l'avant-projet » gives avant, projet and avantprojet,
/// « R.1212 » gives r, 1212 and r1212, « 1 234 » gives 1234. NFC and NFD, every apostrophe, hyphen and space read alike.
/// </summary>
internal ref struct Tokenizer(ReadOnlySpan<char> text, bool elides)
{
    private const int Longest = 64;
    private readonly ReadOnlySpan<char> text = text;
    private Chunk chunk;
    private int at;
    private int nextPosition;
    private WordBuffer word;

    public int Start { get; private set; }

    public int Length { get; private set; }

    public int Position { get; private set; }

    public bool IsJoined { get; private set; }

    /// <summary>The word in lower case; valid until the next one is read.</summary>
    public ReadOnlySpan<char> Word => word.Text;

    public static List<Token> Read(string text, string language = "fr")
    {
        var tokens = new List<Token>();
        var tokenizer = new Tokenizer(text, Analyzer.For(language).Elides);
        while (tokenizer.MoveNext())
            tokens.Add(new(tokenizer.Word.ToString(), tokenizer.Position, tokenizer.Start, tokenizer.Length, tokenizer.IsJoined));
        return tokens;
    }

    public bool MoveNext()
    {
        while (true)
        {
            if (chunk.TryNext(text, elides, out var start, out var end, out var joined))
            {
                if (!Take(start, end, joined)) continue;
                return true;
            }

            while (at < text.Length && (!IsWord(text[at]) || IsInside(text[at]))) at++;
            if (at == text.Length) return false;
            chunk = Chunk.Read(text, at);
            at = chunk.End;
        }
    }

    private bool Take(int start, int end, bool joined)
    {
        word.Clear();
        for (var i = start; i < end && word.Length < Longest; i++)
        {
            var c = text[i];
            if (IsWord(c)) word.Add(c);
            else if (chunk.Kind == ChunkKind.Number && c is '.' or ',') word.Add('.');
        }

        if (Folding.IsNothing(word.Text)) return false;
        (Start, Length, IsJoined) = (start, end - start, joined);
        Position = joined && chunk.FirstPosition >= 0 ? chunk.FirstPosition : nextPosition++;
        if (chunk.FirstPosition < 0) chunk.FirstPosition = Position;
        return true;
    }

    /// <summary>Lower-cases and composes letters as they come.</summary>
    private struct WordBuffer
    {
        private char[]? letters;
        private bool isComposed;

        public int Length { get; private set; }

        public readonly ReadOnlySpan<char> Text => letters.AsSpan(0, Length);

        public void Clear() => (Length, isComposed) = (0, true);

        public void Add(char c)
        {
            letters ??= new char[2 * Longest];
            if (c is >= 'a' and <= 'z' && isComposed)
            {
                letters[Length++] = c;
                return;
            }

            if (IsInside(c))
            {
                if (c is '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF') return;
                isComposed = false;
            }

            letters[Length++] = Lower(c);
            if (isComposed || Length == 0) return;
            var composed = new string(letters, 0, Length).Normal();
            composed.CopyTo(letters);
            (Length, isComposed) = (composed.Length, true);
        }
    }
}
