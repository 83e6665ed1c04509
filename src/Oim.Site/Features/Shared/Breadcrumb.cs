using Oim.Content.Storage;

namespace Oim.Site.Features.Shared;

/// <summary>The way to a page, as search engines read it (schema.org BreadcrumbList).</summary>
internal static class Breadcrumb
{
    public static object Describe(PageFrame frame) =>
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = frame
                .Ancestors.Select(section => (Title: section.ListedTitle, section.Address))
                .Append((frame.Title, frame.Canonical!))
                .Select(
                    (step, i) =>
                        new Dictionary<string, object>(StringComparer.Ordinal)
                        {
                            ["@type"] = "ListItem",
                            ["position"] = i + 1,
                            ["name"] = step.Title,
                            ["item"] = frame.Absolute(step.Item2),
                        }
                ),
        };
}
