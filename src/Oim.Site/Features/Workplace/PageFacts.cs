using Microsoft.EntityFrameworkCore;
using Oim.Content.FrontMatter;
using Oim.Content.FrontMatter.Editing;
using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Workplace.Forms;
using Oim.Site.Publishing;
using Oim.Site.Serving;

namespace Oim.Site.Features.Workplace;

/// <summary>What the site knows of a file that is edited, whether it is published yet or not.</summary>
public sealed class PageFacts(ContentDbContext content, SiteRequest site, IPublications publications)
{
    /// <summary>Only texts are edited here, and none but those of the content.</summary>
    public static bool IsEdited(string path)
    {
        try
        {
            ContentPaths.Check(path);
            return SourceFile.IsMarkdownName(path);
        }
        catch (PublicationRefusedException)
        {
            return false;
        }
    }

    /// <summary>The page that a file is, or belongs to.</summary>
    public PageAddress? PageOf(string path)
    {
        var pages = content
            .Set<EntryFile>()
            .Where(file => file.Path == path && file.Role != EntryFile.Document && file.Role != EntryFile.Image)
            .Select(file => file.EntryId)
            .ToList()
            .Select(site.Addresses.PageOf)
            .OfType<PageAddress>()
            .ToList();
        // What a page and its translations share is first of all the original's.
        return pages.Find(page => page.File == path)
            ?? pages.Find(page => page.Language == site.Generation.Settings.DefaultLanguage)
            ?? pages.FirstOrDefault();
    }

    /// <summary>An agenda: a text without keys, that belongs to a page.</summary>
    public bool IsCompanion(string path) =>
        PageOf(path) is { File: { } file } && file != path
        || site.Generation.Kinds.SelectMany(kind => kind.Companions).Contains(Path.GetFileNameWithoutExtension(path).Split('.')[0]);

    /// <summary>The texts that belong to a page beside its own.</summary>
    public IReadOnlyList<string> CompanionsOf(string path) =>
        PageOf(path) is { } page
            ?
            [
                .. content
                    .Set<EntryFile>()
                    .Where(file => file.EntryId == page.EntryId && file.Path != path)
                    .Where(file => file.Role != EntryFile.Document && file.Role != EntryFile.Image && file.Role != EntryFile.Page)
                    .Select(file => file.Path),
            ]
            : [];

    public ContentKind KindOf(string path, PageText text)
    {
        var kinds = site.Generation.Kinds;
        if (text.Find(CommonKeys.Kind) is HeaderScalar { Text: var named } && kinds.Find(named) is { } said) return said;
        if (PageOf(path) is { } page) return kinds.Of(page.Kind);
        for (var folder = ContentPath.ParentOf(path); ; folder = ContentPath.ParentOf(folder))
        {
            var key = folder;
            var list = content.Entries.Where(entry => entry.IsSection && entry.Key == key).Select(entry => entry.ListKind).FirstOrDefault();
            if (list is not null) return kinds.Of(list);
            if (folder.Length == 0) return kinds.Default;
        }
    }

    /// <summary>What a translation takes from its original where it says nothing itself.</summary>
    public async Task<Func<Key, string?>> InheritedAsync(string path)
    {
        var original = PageOf(path) is { } page && page.Language != site.Generation.Settings.DefaultLanguage
            ? site.Addresses.Named(page.Key, site.Generation.Settings.DefaultLanguage)
            : null;
        if (original?.File is not { } file || await publications.ReadAsync(file) is not { } version) return _ => null;
        var (text, held) = (PageText.Of(version.Content, site.Generation.Kinds.Keys), new FieldValues(site.Countries, site.Language));
        return key =>
            key.Role == KeyRole.Fact && text.Find(key) is { } value
            && held.Of(key, value).Values.Where(shown => shown.Length > 0).ToList() is { Count: > 0 } said
                ? string.Join(", ", said)
                : null;
    }
}
