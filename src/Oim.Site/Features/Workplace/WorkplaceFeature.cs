using Oim.Site.Features.Workplace.Files;
using Oim.Site.Serving;

namespace Oim.Site.Features.Workplace;

/// <summary>Where editors who know no Git write: below /redaction, for who has signed in.</summary>
internal sealed class WorkplaceFeature : ISiteFeature
{
    public static readonly SystemPage Edit = new("page", "/Workplace/Edit") { Below = SystemPage.Editing, IsForWriting = true };
    public static readonly SystemPage New = new("nouvelle", "/Workplace/New") { Below = SystemPage.Editing, IsForWriting = true };
    public static readonly SystemPage Preview = new("apercu", "/Workplace/Preview") { Below = SystemPage.Editing, IsForWriting = true };
    public static readonly SystemPage Values = new("valeurs", "/Workplace/Values") { Below = SystemPage.Editing, IsForWriting = true };

    public IReadOnlyList<SystemPage> SystemPages => [Edit, New, Preview, Values];

    public void AddServices(IServiceCollection services) => services.AddScoped<PageFacts>().AddSingleton<DroppedFiles>();

    /// <summary>Where a file is edited.</summary>
    public static string AddressOf(string file, SiteRequest site) => $"{Edit.AddressIn(site)}?fichier={Uri.EscapeDataString(file)}";
}
