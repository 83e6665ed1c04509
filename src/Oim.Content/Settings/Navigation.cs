using Oim.Content.Diagnostics;

namespace Oim.Content.Settings;

/// <summary>
/// The shared menu, the links of the header and those at the foot, as navigation.yml writes them: by content path, titles optional.
/// </summary>
public sealed record Navigation(IReadOnlyList<MenuEntry> Menu, IReadOnlyList<MenuLink> Shortcuts, IReadOnlyList<MenuGroup> Footer)
{
    public static readonly Navigation Empty = new([], [], []);

    public static bool IsFile(string path) =>
        path is "navigation.yml"
        || (path.StartsWith("navigation.", StringComparison.Ordinal) && path.EndsWith(".yml", StringComparison.Ordinal));

    /// <summary>The language navigation.en.yml is for; null: the default one.</summary>
    public static string? LanguageOf(string file) => file.Split('.') is [_, var language, _] ? language : null;

    /// <summary>Every link that must lead somewhere, with the title it is shown with.</summary>
    public IEnumerable<MenuLink> Links() =>
        Menu.Select(entry => entry.Link is { } link ? link with { Title = entry.Title } : null).OfType<MenuLink>()
            .Concat(Shortcuts)
            .Concat(Menu.SelectMany(entry => entry.Groups).Concat(Footer).SelectMany(group => group.Links));
}

/// <summary>One entry of the top bar; with groups it opens a panel.</summary>
public sealed record MenuEntry(string? Title, MenuLink? Link, string? Intro, IReadOnlyList<MenuGroup> Groups);

public sealed record MenuGroup(string? Title, IReadOnlyList<MenuLink> Links);

/// <param name="Target">A content path, or an address elsewhere (https://…).</param>
public sealed record MenuLink(string? Title, string Target, Position At)
{
    public bool IsElsewhere => Target.Contains("://", StringComparison.Ordinal) || Target.StartsWith("mailto:", StringComparison.Ordinal);
}
