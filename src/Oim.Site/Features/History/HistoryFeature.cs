using Oim.Site.Serving;

namespace Oim.Site.Features.History;

/// <summary>Who changed what on a page, and its way back.</summary>
internal sealed class HistoryFeature : ISiteFeature
{
    public static readonly SystemPage History = new("historique", "/History/Index") { Below = SystemPage.Editing, IsForWriting = true };

    public IReadOnlyList<SystemPage> SystemPages => [History];
}
