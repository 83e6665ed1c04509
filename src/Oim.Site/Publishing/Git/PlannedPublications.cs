using Oim.Site.Operation;
using Oim.Site.Serving;

namespace Oim.Site.Publishing.Git;

/// <summary>
/// Publishes propositions at the instant they were approved for. It goes by the time of day, each second; what fell due while the site was
/// down is published when it is up again. What cannot be published waits, with its plan, for somebody to look at it.
/// </summary>
internal sealed class PlannedPublications(
    IPropositions propositions,
    Repositories repositories,
    EditorTools tools,
    TimeProvider clock,
    ILogger<PlannedPublications> logger
) : BackgroundService
{
    private static readonly TimeSpan BetweenGlances = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan BeforeAnotherTry = TimeSpan.FromMinutes(1);

    private readonly HashSet<Plan> refused = [];
    private volatile bool isKnown;
    private DateTimeOffset next = DateTimeOffset.MaxValue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!tools.IsWorkplace) return;
        repositories.Planned += () => isKnown = false;
        using var glances = new PeriodicTimer(BetweenGlances, clock);
        do
        {
            // A folder in no repository is not made one by this.
            if (!repositories.IsMade || (isKnown && next > clock.GetUtcNow())) continue;
            isKnown = true;
            await PublishAsync(stoppingToken);
        }
        while (await glances.WaitForNextTickAsync(stoppingToken));
    }

    private async Task PublishAsync(CancellationToken cancellation)
    {
        try
        {
            next = DateTimeOffset.MaxValue;
            foreach (var proposition in await propositions.AllAsync(cancellation))
                if (proposition.Plan is { } plan && !refused.Contains(plan))
                {
                    if (plan.At > clock.GetUtcNow()) next = plan.At < next ? plan.At : next;
                    else await PublishAsync(proposition.Id, plan, cancellation);
                }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The repository cannot be read: tried again in a while. What is not caught here ends the site.
            logger.LogNotPlanned("", error.Message);
            next = clock.GetUtcNow() + BeforeAnotherTry;
        }
    }

    private async Task PublishAsync(string id, Plan plan, CancellationToken cancellation)
    {
        try
        {
            var editor = new Editor(plan.Name, plan.Mail, Role.Publishes);
            if (await propositions.ApproveAsync(id, plan.Commit, editor, cancellation: cancellation) is Published) return;
            logger.LogNotPlanned(id, "d’autres ont publié autre chose des mêmes paragraphes");
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Refused, or the disk is full, say.
            logger.LogNotPlanned(id, error.Message);
        }

        refused.Add(plan);
    }
}
