using Oim.Content.Markup;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events;

/// <summary>A link to a file, with what a reader wants to know before opening it.</summary>
/// <param name="Facts">« PDF, 1,2 Mo »; empty for a page or an address elsewhere.</param>
public sealed record FileLink(string Address, string? MediaType, string Facts)
{
    /// <param name="target">A <see cref="ContentAddress"/> or an address elsewhere.</param>
    /// <returns>Null when there is no target, or nothing is there.</returns>
    public static FileLink? To(string? target, SiteRequest site)
    {
        if (string.IsNullOrEmpty(target)) return null;
        if (ContentAddress.PathOf(target) is not { } path) return new(target, null, "");
        if (site.Show(target) is not { Length: > 0 } address) return null;
        if (site.Addresses.FileAt(path) is not { } file) return new(address, null, "");
        return new(address, MediaTypes.Of(file.Path), $"{FileKind.NameOf(file.Path)}, {FileKind.Size(file.Size, site.Language)}");
    }
}
