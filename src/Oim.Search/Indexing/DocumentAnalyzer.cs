namespace Oim.Search.Indexing;

/// <summary>Turns a <see cref="SourceDocument"/> into an <see cref="IndexedDocument"/>. One writer uses it at a time.</summary>
/// <param name="vocabulary">Learns the words; the index that takes the documents must have the same one.</param>
public sealed class DocumentAnalyzer(Vocabulary vocabulary)
{
    /// <summary>Reads every word of a document; the bytes of the answer are all that has to be kept of it.</summary>
    public IndexedDocument Analyze(SourceDocument document) => Analyze(document, DocumentWords.Of(document));

    /// <summary>The same of a document whose words have been read before, on whatever thread.</summary>
    public IndexedDocument Analyze(SourceDocument document, DocumentWords words)
    {
        var table = vocabulary.Labels;
        return new()
        {
            Id = document.Id,
            Title = document.Title,
            TitleLength = words.TitleLength,
            Date = document.Date,
            IsTimely = document.IsTimely,
            VisibleFrom = document.VisibleFrom,
            VisibleUntil = document.VisibleUntil,
            Labels =
            [
                table.Add(DocumentLabel.Language, document.Language, document.Language),
                .. document.Labels.Select(label => table.Add(label.Dimension, label.Value, label.Text)),
            ],
            Terms = Encode(words),
        };
    }

    private byte[] Encode(DocumentWords words)
    {
        var (numbers, order) = (new int[words.Words.Length], new int[words.Words.Length]);
        for (var i = 0; i < numbers.Length; i++) (numbers[i], order[i]) = (vocabulary.Add(words.Language, words.Words[i]), i);
        Array.Sort(numbers, order);
        var bytes = new List<byte>(words.Places.Length + (2 * numbers.Length));
        var before = -1;
        for (var i = 0; i < numbers.Length; i++)
        {
            Varint.Write(bytes, numbers[i] - before);
            before = numbers[i];
            bytes.AddRange(words.Places.AsSpan((order[i] > 0 ? words.Ends[order[i] - 1] : 0)..words.Ends[order[i]]));
        }

        return [.. bytes];
    }
}
