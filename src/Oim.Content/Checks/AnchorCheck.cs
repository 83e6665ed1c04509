using Oim.Content.Diagnostics;
using Oim.Content.Kinds;
using Oim.Content.Markup;
using Oim.Content.Storage;

namespace Oim.Content.Checks;

/// <summary>Whether a page has the place a link names after « # ».</summary>
internal static class AnchorCheck
{
    /// <summary>Places every page has.</summary>
    private static readonly HashSet<string> Everywhere = new(
        ["top", "haut", "contenu", "menu-principal", "q", "sommaire"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The cure where the place is missing; null where it is there, or cannot be told.</summary>
    public static string? Missing(GenerationWriter writer, KindList kinds, PageAddress page, string fragment)
    {
        // A text fragment (#:~:text=) names words, not a place.
        if (
            fragment.Length == 0
            || fragment.StartsWith(":~:", StringComparison.Ordinal)
            || Everywhere.Contains(fragment)
            || page.File is null
            || kinds.Of(page.Kind).HasOwnAnchors
        )
            return null;
        var id = System.Net.WebUtility.UrlDecode(fragment);
        if (HtmlIds.In(writer.Pages.HtmlOf(page.EntryId)).Contains(id)) return null;
        var near = Nearest.To(Slug.Of(id), writer.Pages.OutlineOf(page.EntryId).Select(heading => heading.Id));
        return near is null
            ? Wording.Phrase(
                "retirez ce qui suit « # », ou écrivez l’ancre d’un titre de la page",
                "remove what follows “#”, or write the anchor of a heading of the page"
            )
            : Wording.Phrase($"vouliez-vous dire « #{near} » ?", $"did you mean “#{near}”?");
    }
}
