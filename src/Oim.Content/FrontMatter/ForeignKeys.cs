using System.Collections.Frozen;

namespace Oim.Content.FrontMatter;

/// <summary>Keys that are hints for other tools (Hugo, Jekyll, Eleventy, MkDocs, editors): kept, and no misspelling of ours.</summary>
internal static class ForeignKeys
{
    private static readonly FrozenSet<string> Names = """
        layout template type icon sidebar comments license licence outputs build _build params data menu menus toc math mermaid series
        resources markup images featured featured_image cover banner eleventyNavigation eleventyExcludeFromCollections eleventyComputed
        pagination permalinkBypassOutputDir lang language locale author_profile show_date classes head header footer css js style styles
        script scripts hide search parent grand_parent has_children nav nav_exclude nav_title breadcrumb breadcrumbs seo meta og twitter
        share sharing id uid guid uuid rss feed linkTitle isCJKLanguage headless linktitle videos audio status version sources source
        site theme robots robotsNoIndex
        """
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string name) => Names.Contains(name);
}
