using Oim.Site.Publishing.Git;
using Oim.Site.Publishing.Typing;

namespace Oim.Site.Publishing;

/// <summary>What the workplace writes with.</summary>
public static class PublishingServices
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) =>
        services
            .AddSingleton<Repositories>()
            .AddSingleton<IPublications, Publications>()
            .AddSingleton<IPropositions, Propositions>()
            .AddSingleton<TypedTexts>()
            .AddHostedService<PublicationPush>()
            .AddHostedService<PlannedPublications>();
}
