using System.Threading.Channels;
using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>
/// What is read of each PDF file beside what is served, one file at a time, after each generation: neither a reading nor a page waits.
/// Pages that were made before say it from then on.
/// </summary>
public abstract class PdfReading(ContentStore store, PageCache cache) : BackgroundService
{
    /// <summary>Bytes; larger files are not opened.</summary>
    private const long Largest = 100 * 1024 * 1024;

    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <summary>What was not known is, as far as it can be.</summary>
    public event Action? Done;

    /// <summary>Before anybody asks: a page that is made then says what is known.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        Remember();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ReadAllAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site ends, or could not start: nothing is wrong here.
        }
    }

    private async Task ReadAllAsync(CancellationToken stoppingToken)
    {
        store.Published += _ => changes.Writer.TryWrite(true);
        do
        {
            var isTold = false;
            foreach (var file in Unknown(store.Current.Addresses))
            {
                stoppingToken.ThrowIfCancellationRequested();
                isTold |= await ReadAsync(file, stoppingToken);
            }

            if (isTold)
            {
                Keep();
                cache.Renew(store.Current);
            }

            Done?.Invoke();
        } while (await changes.Reader.ReadAsync(stoppingToken));
    }

    /// <summary>It was read, with success or without.</summary>
    protected abstract bool IsKnown(Asset file);

    /// <returns>Pages have something new to say.</returns>
    protected abstract Task<bool> ReadAsync(Asset file, CancellationToken stopping);

    /// <summary>Takes up what was kept in the data folder.</summary>
    protected abstract void Remember();

    protected virtual void Keep() { }

    private List<Asset> Unknown(AddressTable addresses) =>
        [
            .. addresses
                .FilePaths.Where(path => path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
                .Select(addresses.FileAt)
                .OfType<Asset>()
                .Where(file => file.Size is > 0 and <= Largest && !IsKnown(file)),
        ];
}
