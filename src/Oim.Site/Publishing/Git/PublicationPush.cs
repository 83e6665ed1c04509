using System.Threading.Channels;
using Microsoft.Extensions.Options;
using Oim.Site.Operation;

namespace Oim.Site.Publishing.Git;

/// <summary>
/// Sends the branch to another repository after each publication, beside whoever publishes: a machine that is lost takes nothing
/// published with it. What could not be sent goes with the next publication.
/// </summary>
internal sealed class PublicationPush(Repositories repositories, IOptions<SiteOptions> options, ILogger<PublicationPush> logger)
    : BackgroundService
{
    // Only ways that lead to a repository: a remote helper is a program of somebody else's.
    private static readonly string[] Ways =
        ["-c", "protocol.https.allow=always", "-c", "protocol.ssh.allow=always", "-c", "protocol.file.allow=always"];

    private readonly Channel<ContentRepository> waiting = Channel.CreateBounded<ContentRepository>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest }
    );

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var remote = options.Value.EditingPush;
        if (remote.Length == 0) return;
        repositories.Written += repository => waiting.Writer.TryWrite(repository);
        await foreach (var repository in waiting.Reader.ReadAllAsync(stoppingToken))
            try
            {
                var answer = await repository.Git.TryAsync([.. Ways, "push", "--quiet", "--", remote, repository.Branch]);
                if (!answer.IsGood) logger.LogNotPushed(remote, answer.Error.Trim().ReplaceLineEndings(" "));
            }
            catch (PublicationRefusedException error)
            {
                logger.LogNotPushed(remote, error.Message);
            }
    }
}
