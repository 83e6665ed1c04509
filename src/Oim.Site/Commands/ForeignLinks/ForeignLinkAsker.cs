using System.Net;

namespace Oim.Site.Commands.ForeignLinks;

/// <summary>Asks other sites for their pages: one question at a time to each, a pause between two, few sites at once, no answer
/// read.</summary>
/// <param name="pause">Between two questions to one site.</param>
public sealed class ForeignLinkAsker(HttpClient http, ForeignLinkMemory memory, TimeProvider clock, TimeSpan pause)
{
    public const string Name = "Oim.Site-check/1.0";

    /// <summary>Questions in one check; the others wait for the next.</summary>
    public const int Most = 500;

    private const int SitesAtOnce = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <returns>What is known of each address; those beyond the bound are absent.</returns>
    public async Task<IReadOnlyDictionary<string, ForeignAnswer>> AskAsync(IEnumerable<string> addresses)
    {
        var all = addresses.Distinct(StringComparer.Ordinal).ToList();
        var now = clock.GetUtcNow();
        var known = all
            .Select(address => (Address: address, Answer: memory.Recall(address, now)))
            .Where(pair => pair.Answer is not null)
            .ToDictionary(pair => pair.Address, pair => pair.Answer!, StringComparer.Ordinal);
        var open = all.Where(address => !known.ContainsKey(address)).Take(Most)
            .GroupBy(address => new Uri(address).Authority, StringComparer.OrdinalIgnoreCase);
        await Parallel.ForEachAsync(
            open,
            new ParallelOptions { MaxDegreeOfParallelism = SitesAtOnce },
            async (site, stop) =>
            {
                var isFirst = true;
                foreach (var address in site)
                {
                    if (!isFirst) await Task.Delay(pause, clock, stop);
                    isFirst = false;
                    var answer = new ForeignAnswer(await StatusAsync(address), clock.GetUtcNow());
                    memory.Keep(address, answer);
                    lock (known) known[address] = answer;
                }
            }
        );
        memory.Save(all);
        return known;
    }

    private async Task<int> StatusAsync(string address)
    {
        var status = await StatusAsync(HttpMethod.Head, address);
        // Some sites know no HEAD, or answer it wrongly.
        return status is >= 200 and < 400 or 0 ? status : await StatusAsync(HttpMethod.Get, address);
    }

    private async Task<int> StatusAsync(HttpMethod method, string address)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var question = new HttpRequestMessage(method, address);
        question.Headers.UserAgent.ParseAdd(Name);
        try
        {
            using var answer = await http.SendAsync(question, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return (int)answer.StatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            // A name that is not known is gone; what takes too long may only be slow.
            return (error as HttpRequestException)?.HttpRequestError
                is HttpRequestError.NameResolutionError
                    or HttpRequestError.ConnectionError
                ? 0
                : (int)HttpStatusCode.GatewayTimeout;
        }
    }
}
