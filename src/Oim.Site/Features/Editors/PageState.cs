using Oim.Content.Storage;

namespace Oim.Site.Features.Editors;

/// <summary>Where a page stands on its way to visitors.</summary>
public enum PageState { InError, Draft, Scheduled, Published, Expired }

public static class PageStates
{
    /// <summary>As addresses write it, and as editors read it.</summary>
    public static (string Slug, string Label) Name(this PageState state) => state switch
    {
        PageState.InError => ("en-erreur", "En erreur"),
        PageState.Draft => ("brouillon", "Brouillon"),
        PageState.Scheduled => ("programme", "Programmé"),
        PageState.Expired => ("expire", "Expiré"),
        _ => ("publie", "Publié"),
    };

    public static PageState At(Visibility visibility, DateTimeOffset now) =>
        visibility.Draft ? PageState.Draft
        : visibility.From > now ? PageState.Scheduled
        : visibility.IsExpiredAt(now) ? PageState.Expired
        : PageState.Published;
}
