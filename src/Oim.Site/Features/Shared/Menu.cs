using Microsoft.Extensions.Localization;
using Oim.Content.Settings;
using Oim.Content.Storage;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>A link of the menu that leads to a visible page.</summary>
/// <param name="IsCurrent">It is this page.</param>
/// <param name="Language">That of the page, where it is not the visitor's; the title then names it.</param>
public sealed record MenuItem(string Title, string Address, bool IsCurrent, string? Language = null)
{
    /// <summary>The value of aria-current.</summary>
    public string? Current => IsCurrent ? "page" : null;
}

public sealed record MenuColumn(string? Title, IReadOnlyList<MenuItem> Items);

/// <param name="IsActive">This page stands in this part of the site.</param>
public sealed record MenuPanel(string Title, MenuItem? Landing, string? Intro, bool IsActive, IReadOnlyList<MenuColumn> Columns);

/// <summary>The shared navigation, from navigation.yml or, without one, from the top folders.</summary>
public sealed class Menu(GatheredPages gathered, SiteRequest site, SystemPageList pages, IStringLocalizer<Texts> texts)
{
    public async Task<IReadOnlyList<MenuPanel>> PanelsAsync()
    {
        if (site.Generation.Navigation(site.Language) is not { Menu.Count: > 0 } navigation) return await TopFoldersAsync();
        var panels = navigation.Menu.Select(Panel).OfType<MenuPanel>().ToList();
        var active = panels.Find(panel => Holds(panel.Landing)) ?? panels.Where(panel => Depth(panel) > 0).MaxBy(Depth);
        return [.. panels.Select(panel => panel with { IsActive = panel == active })];
    }

    private bool Holds(MenuItem? item) =>
        item is not null
        && (site.Address == item.Address || site.Address.StartsWith(item.Address.TrimEnd('/') + "/", StringComparison.Ordinal))
        && item.Address != "/";

    /// <summary>
    /// How near a shortcut of a panel comes to this page: where no part of the menu holds it, the nearest is marked, and only that one.
    /// </summary>
    private int Depth(MenuPanel panel) =>
        panel.Columns.SelectMany(column => column.Items).Where(Holds).Select(item => item.Address.Length).DefaultIfEmpty().Max();

    /// <summary>Links in the header of every page.</summary>
    public IReadOnlyList<MenuItem> Shortcuts() =>
        [.. (site.Generation.Navigation(site.Language)?.Shortcuts ?? []).Select(Item).OfType<MenuItem>()];

    public IReadOnlyList<MenuColumn> Footer() => [.. (site.Generation.Navigation(site.Language)?.Footer ?? []).Select(Column)];

    private MenuPanel? Panel(MenuEntry entry)
    {
        var landing = entry.Link is null ? null : Item(entry.Link with { Title = entry.Title });
        var columns = entry.Groups.Select(Column).Where(column => column.Items.Count > 0).ToList();
        if (landing is null && columns.Count == 0) return null;
        return new(landing?.Title ?? entry.Title ?? "", landing, entry.Intro, IsActive: false, columns);
    }

    private MenuColumn Column(MenuGroup group) => new(group.Title, [.. group.Links.Select(Item).OfType<MenuItem>()]);

    private MenuItem? Item(MenuLink link)
    {
        if (link.IsElsewhere) return new(link.Title ?? link.Target, link.Target, IsCurrent: false);
        if (pages.Linked.FirstOrDefault(page => page.French == link.Target) is { } own && own.AddressIn(site) is var address)
            return new(link.Title ?? texts[own.Title!], address, address == site.Address);
        var meant = site.Addresses.Meant(link.Target, site.Language, site.StandIns);
        if (meant is not { } page || !page.Visibility.At(site.Viewpoint)) return null;
        var (title, isCurrent) = (link.Title ?? page.Title, page.Address == site.Address);
        return page.Language == site.Language
            ? new(title, page.Address, isCurrent)
            : new(LanguageNames.Labelled(title, page.Language, site.Language), page.Address, isCurrent, page.Language);
    }

    private async Task<IReadOnlyList<MenuPanel>> TopFoldersAsync()
    {
        var top = await gathered.TopSectionsAsync();
        return
        [
            .. top.Select(line => new MenuPanel(
                line.Title,
                new(line.Title, line.Address, line.Address == site.Address),
                null,
                site.Address.StartsWith(line.Address + "/", StringComparison.Ordinal) || site.Address == line.Address,
                []
            )),
        ];
    }
}
