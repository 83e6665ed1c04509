using Oim.Content.Diagnostics;

namespace Oim.Site.Rehearsal;

/// <summary>Shows the site as it would be with a change that is not published: to who writes it, and to who reviews it.</summary>
public interface IRehearsals
{
    /// <summary>What would be said of the files of a change: at once, where it is the one that was looked at last.</summary>
    Task<IReadOnlyList<Diagnostic>> CheckAsync(IReadOnlyList<RehearsedFile> change, CancellationToken cancellation = default);

    /// <summary>What the change would make of its first file, and what would be said of all of them.</summary>
    Task<RehearsedPage> ShowAsync(IReadOnlyList<RehearsedFile> change, CancellationToken cancellation = default);

    /// <summary>What the site would answer at an address.</summary>
    /// <param name="address">As it stands in a link: escaped, with its query.</param>
    Task<RehearsedAnswer> AskAsync(IReadOnlyList<RehearsedFile> change, string address, CancellationToken cancellation = default);
}

/// <summary>
/// One rehearsed site for all who ask, one after the other: laying another change costs what saving its files costs. It is started when
/// somebody asks, and stopped when nobody has for a while: it takes as much memory as the site itself.
/// </summary>
internal sealed class Rehearsals : IRehearsals, IAsyncDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim turn = new(1);
    private readonly PublishedSite published;
    private readonly ITimer leaving;
    private RehearsedSite? site;

    public Rehearsals(PublishedSite published)
    {
        this.published = published;
        leaving = published.Clock.CreateTimer(_ => _ = StopAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public Task<IReadOnlyList<Diagnostic>> CheckAsync(IReadOnlyList<RehearsedFile> change, CancellationToken cancellation = default) =>
        WithAsync(change, site => Task.FromResult(site.DiagnosticsOf([.. change.Select(file => file.Path)])), cancellation);

    public Task<RehearsedPage> ShowAsync(IReadOnlyList<RehearsedFile> change, CancellationToken cancellation = default) =>
        WithAsync(
            change,
            async site =>
            {
                var diagnostics = site.DiagnosticsOf([.. change.Select(file => file.Path)]);
                return site.PageOf(change[0].Path) is { } page
                    ? new(diagnostics, page.Address, await site.AskAsync(page))
                    : new RehearsedPage(diagnostics, null, null);
            },
            cancellation
        );

    public Task<RehearsedAnswer> AskAsync(IReadOnlyList<RehearsedFile> change, string address, CancellationToken cancellation = default) =>
        WithAsync(change, site => site.AskAsync(address), cancellation);

    public async ValueTask DisposeAsync()
    {
        await leaving.DisposeAsync();
        await StopAsync();
    }

    private async Task<T> WithAsync<T>(
        IReadOnlyList<RehearsedFile> change,
        Func<RehearsedSite, Task<T>> ask,
        CancellationToken cancellation
    )
    {
        await turn.WaitAsync(cancellation);
        try
        {
            leaving.Change(Idle, Timeout.InfiniteTimeSpan);
            site ??= await RehearsedSite.StartAsync(published);
            site.Lay(change);
            return await ask(site);
        }
        catch
        {
            // Whatever state it was left in, the next caller finds a fresh one.
            await DropAsync();
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task StopAsync()
    {
        await turn.WaitAsync();
        try
        {
            await DropAsync();
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task DropAsync()
    {
        var left = site;
        site = null;
        if (left is not null) await left.DisposeAsync();
    }
}
