using Oim.Search.Analysis;

namespace Oim.Search.Indexing;

/// <summary>Turns a <see cref="SourceDocument"/> into an <see cref="IndexedDocument"/>. One writer uses it at a time.</summary>
/// <param name="vocabulary">Learns the words; the index that takes the documents must have the same one.</param>
public sealed class DocumentAnalyzer(Vocabulary vocabulary)
{
    // Between fields, so that nothing is near across them.
    private const int Gap = 20;
    private readonly List<(int Word, int Position, double Share)> found = [];
    private int position;

    /// <summary>Reads every word of a document; the bytes of the answer are all that has to be kept of it.</summary>
    public IndexedDocument Analyze(SourceDocument document)
    {
        var table = vocabulary.Labels;
        found.Clear();
        position = 0;
        var titleLength = Read(Field.Title, document.AnalysedAs, [document.Title]);
        Read(Field.Summary, document.AnalysedAs, [document.Summary]);
        Read(Field.Headings, document.AnalysedAs, document.Headings);
        Read(Field.Names, document.AnalysedAs, document.Names);
        Read(Field.Body, document.AnalysedAs, [document.Body]);
        return new()
        {
            Id = document.Id,
            Title = document.Title,
            TitleLength = titleLength,
            Date = document.Date,
            IsTimely = document.IsTimely,
            VisibleFrom = document.VisibleFrom,
            VisibleUntil = document.VisibleUntil,
            Labels =
            [
                table.Add(DocumentLabel.Language, document.Language, document.Language),
                .. document.Labels.Select(label => table.Add(label.Dimension, label.Value, label.Text)),
            ],
            Terms = Encode(),
        };
    }

    private int Read(Field field, string language, IEnumerable<string> texts)
    {
        var (first, length, elides) = (found.Count, 0, Analyzer.For(language).Elides);
        foreach (var text in texts)
        {
            var tokenizer = new Tokenizer(text, elides);
            var next = position;
            while (tokenizer.MoveNext())
            {
                found.Add((vocabulary.Add(language, tokenizer.Word), position + tokenizer.Position, 0));
                next = Math.Max(next, position + tokenizer.Position + 1);
            }

            length += next - position;
            position = next + (next > position ? 2 : 0);
        }

        if (length == 0) return 0;
        var share = field.Share(length);
        for (var i = first; i < found.Count; i++) found[i] = found[i] with { Share = share };
        position += Gap;
        return length;
    }

    private byte[] Encode()
    {
        found.Sort((a, b) => a.Word != b.Word ? a.Word.CompareTo(b.Word) : a.Position.CompareTo(b.Position));
        var bytes = new List<byte>(4 * found.Count);
        var word = -1;
        for (var i = 0; i < found.Count;)
        {
            var (end, size, before, frequency) = (i, 0, -1, 0.0);
            for (; end < found.Count && found[end].Word == found[i].Word; end++)
            {
                size += Varint.Size(found[end].Position - before);
                before = found[end].Position;
                frequency += found[end].Share;
            }

            Varint.Write(bytes, found[i].Word - word);
            word = found[i].Word;
            bytes.Add(Impact.Of(frequency));
            Varint.Write(bytes, size);
            for (before = -1; i < end; before = found[i++].Position) Varint.Write(bytes, found[i].Position - before);
        }

        return [.. bytes];
    }
}
