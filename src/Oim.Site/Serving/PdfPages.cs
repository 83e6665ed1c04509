using System.Collections.Concurrent;
using System.Globalization;
using Oim.Content.Sources;
using Oim.Content.Storage;
using UglyToad.PdfPig;

namespace Oim.Site.Serving;

/// <summary>How many pages each PDF file has, kept in the data folder by the digest of the file.</summary>
public sealed class PdfPages(ContentStore store, ContentFolder content, PageCache cache) : PdfReading(store, cache)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly ContentStore store = store;
    private readonly ConcurrentDictionary<string, int> known = new(StringComparer.Ordinal);

    private string File => Path.Combine(store.DataFolder, "pages-pdf.tsv");

    /// <summary>Null: not known, or not yet.</summary>
    public int? Of(Asset file) => known.TryGetValue(file.Hash, out var pages) && pages > 0 ? pages : null;

    protected override bool IsKnown(Asset file) => known.ContainsKey(file.Hash);

    protected override async Task<bool> ReadAsync(Asset file, CancellationToken stopping)
    {
        known[file.Hash] = await CountAsync(file);
        return known[file.Hash] > 0;
    }

    protected override void Remember()
    {
        try
        {
            if (!System.IO.File.Exists(File)) return;
            foreach (var line in System.IO.File.ReadLines(File))
                if (line.Split('\t') is [var hash, var pages] && int.TryParse(pages, CultureInfo.InvariantCulture, out var count))
                    known[hash] = count;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // They are counted again.
        }
    }

    protected override void Keep()
    {
        try
        {
            System.IO.File.WriteAllLines(File, known.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key}\t{one.Value}")));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // They are counted again at the next start.
        }
    }

    /// <summary>0: it cannot be read, or not in a reasonable time.</summary>
    private async Task<int> CountAsync(Asset file)
    {
        try
        {
            return await Task.Run(() => Count(file)).WaitAsync(Longest);
        }
        catch (Exception)
        {
            // Whatever a file holds, the next is counted: the reader of PDF has faults of its own for each that is damaged.
            return 0;
        }
    }

    private int Count(Asset file)
    {
        using var stream = content.Open(file.Path);
        using var document = PdfDocument.Open(stream);
        return document.NumberOfPages;
    }
}
