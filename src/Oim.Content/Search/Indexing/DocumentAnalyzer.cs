using System.Globalization;
using Oim.Content.Search.Analysis;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Search.Indexing;

/// <summary>Turns a page into a <see cref="SearchDocument"/>. One writer uses it at a time.</summary>
public sealed class DocumentAnalyzer(Vocabulary vocabulary)
{
    // Between fields, so that nothing is near across them.
    private const int Gap = 20;
    private readonly List<(int Word, int Position, double Share)> found = [];
    private int position;

    /// <param name="names">Words it is found by that are not in its text: people, places.</param>
    public SearchDocument Analyze(Entry entry, IEnumerable<string> names, IEnumerable<Term> terms)
    {
        var (allNames, allTerms) = (names.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList(), terms.ToList());
        var labels = Labels(entry, allNames, allTerms);
        found.Clear();
        position = 0;
        var titleLength = Read(Field.Title, entry.Language, [entry.Title]);
        Read(Field.Summary, entry.Language, [entry.Summary]);
        Read(Field.Headings, entry.Language, entry.Outline.Select(heading => heading.Text));
        Read(
            Field.Names,
            entry.Language,
            allNames.Concat(
                allTerms.Select(term => term.Taxonomy == Term.Country ? Countries.Name(term.Label, entry.Language) : term.Label)
            )
        );
        Read(Field.Body, entry.Language, [entry.Text]);
        var (from, until) = SearchDocument.Visibility(entry);
        return new()
        {
            EntryId = entry.Id,
            Title = entry.Title,
            TitleLength = titleLength,
            Date = entry.Date,
            VisibleFrom = from,
            VisibleUntil = until,
            Labels = [.. labels],
            Terms = Encode(),
        };
    }

    private List<Label> Labels(Entry entry, List<string> names, List<Term> terms)
    {
        var table = vocabulary.Labels;
        var labels = new List<Label>
        {
            table.Add(Dimension.Kind, entry.Kind, entry.Kind),
            table.Add(Dimension.Language, entry.Language, entry.Language),
        };
        if (entry.Date is { } date)
        {
            var year = date.Year.ToString(CultureInfo.InvariantCulture);
            labels.Add(table.Add(Dimension.Year, year, year));
        }

        foreach (var term in terms)
        {
            if (term.Taxonomy == Term.Country) labels.Add(table.Add(Dimension.Country, term.Label, term.Label));
            else if (term.Taxonomy == Term.Theme) labels.Add(table.Add(Dimension.Theme, term.Slug, term.Label));
        }

        labels.AddRange(names.Select(name => table.Add(Dimension.Name, Folding.Fold(name), name)));
        return labels;
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
