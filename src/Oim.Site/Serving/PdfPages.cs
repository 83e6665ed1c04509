using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using Oim.Content.Sources;
using Oim.Content.Storage;
using UglyToad.PdfPig;

namespace Oim.Site.Serving;

/// <summary>
/// How many pages each PDF file has. They are counted beside what is served, one file at a time, and kept in the data folder by the digest
/// of the file; pages that were made before say it from then on.
/// </summary>
public sealed class PdfPages(ContentStore store, ContentFolder content, PageCache cache) : BackgroundService
{
    /// <summary>Bytes; of larger ones the size says enough.</summary>
    private const long Largest = 100 * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <summary>What was not known is, as far as it can be.</summary>
    public event Action? Counted;

    private string File => Path.Combine(store.DataFolder, "pages-pdf.tsv");

    /// <summary>Null: not known, or not yet.</summary>
    public int? Of(Asset file) => known.TryGetValue(file.Hash, out var pages) && pages > 0 ? pages : null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        store.Published += _ => changes.Writer.TryWrite(true);
        await Task.Run(Remember, stoppingToken);
        do
        {
            var isTold = false;
            foreach (var file in Unknown(store.Current.Addresses))
            {
                stoppingToken.ThrowIfCancellationRequested();
                known[file.Hash] = await CountAsync(file);
                isTold |= known[file.Hash] > 0;
            }

            if (isTold)
            {
                Keep();
                cache.Renew(store.Current);
            }

            Counted?.Invoke();
        } while (await changes.Reader.ReadAsync(stoppingToken));
    }

    private List<Asset> Unknown(AddressTable addresses) =>
        [
            .. addresses
                .FilePaths.Where(path => path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
                .Select(addresses.FileAt)
                .OfType<Asset>()
                .Where(file => file.Size is > 0 and <= Largest && !known.ContainsKey(file.Hash)),
        ];

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

    private void Remember()
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

    private void Keep()
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
}
