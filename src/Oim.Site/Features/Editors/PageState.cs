using Oim.Content.Storage;

namespace Oim.Site.Features.Editors;

/// <summary>Where a page stands on its way to visitors.</summary>
public enum PageState { InError, Draft, Scheduled, Published, Expired }

public static class PageStates
{
    /// <summary>As addresses write it; « State- » and it name the text that editors read.</summary>
    public static string Slug(this PageState state) => state switch
    {
        PageState.InError => "en-erreur",
        PageState.Draft => "brouillon",
        PageState.Scheduled => "programme",
        PageState.Expired => "expire",
        _ => "publie",
    };

    public static PageState At(Visibility visibility, DateTimeOffset now) =>
        visibility.Draft ? PageState.Draft
        : visibility.From > now ? PageState.Scheduled
        : visibility.IsExpiredAt(now) ? PageState.Expired
        : PageState.Published;
}
