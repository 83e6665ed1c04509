using Oim.Content.Ingestion;
using Oim.Content.Markup;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events;

/// <summary>A link to a file, with what a reader wants to know before opening it.</summary>
/// <param name="Facts">« PDF, 1,2 Mo », and its language where that is not the reader's; empty for a page or an address elsewhere.</param>
public sealed record FileLink(string Address, string? MediaType, string Facts)
{
    /// <summary>That of a file in another language than the reader's.</summary>
    public string? Language { get; init; }

    /// <param name="target">A <see cref="ContentAddress"/> or an address elsewhere.</param>
    /// <param name="writtenIn">The language of what names the file, where that is not the reader's: a file is in it unless its name says
    /// another (« bio.en.pdf »).</param>
    /// <returns>Null when there is no target, or nothing is there.</returns>
    public static FileLink? To(string? target, SiteRequest site, string? writtenIn = null)
    {
        if (string.IsNullOrEmpty(target)) return null;
        if (ContentAddress.PathOf(target) is not { } path) return new(target, null, "");
        if (site.Show(target) is not { Length: > 0 } address) return null;
        if (site.Addresses.FileAt(path) is not { } file) return new(address, null, "");
        var language = DocumentForms.LanguageIn(file.Path, site.Generation.Settings.Languages) ?? writtenIn;
        if (language == site.Language) language = null;
        var named = language is null ? null : LanguageNames.NameIn(language, site.Language);
        var facts = FactLine.Of(FileKind.NameOf(file.Path), FileKind.Size(file.Size, site.Language), named);
        return new(address, MediaTypes.Of(file.Path), facts) { Language = language };
    }
}
