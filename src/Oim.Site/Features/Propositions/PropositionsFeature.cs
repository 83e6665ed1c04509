using Oim.Site.Serving;

namespace Oim.Site.Features.Propositions;

/// <summary>What is proposed and published by nobody yet, and links to look at it.</summary>
internal sealed class PropositionsFeature : ISiteFeature
{
    public static readonly SystemPage All = new("propositions", "/Propositions/Index") { Below = SystemPage.Editing, IsForWriting = true };
    public static readonly SystemPage One = new("proposition", "/Propositions/Item") { Below = SystemPage.Editing, IsForWriting = true };

    public IReadOnlyList<SystemPage> SystemPages => [All, One];

    public void AddServices(IServiceCollection services) => services.AddSingleton<ReviewLinks>().AddSingleton<ReviewNotice>();
}
