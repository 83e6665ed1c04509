using Microsoft.EntityFrameworkCore;
using Oim.Content.FrontMatter;
using Oim.Content.Ingestion;

namespace Oim.Content.Kinds;

/// <summary>
/// What a kind of content must say of itself. Only the name and the pages are required: a kind that says no more
/// already has addresses, a place in the navigation, search, feeds, the sitemap and messages for its editors.
/// </summary>
public abstract class ContentKind
{
    /// <summary>As <c>kind:</c> writes it.</summary>
    public abstract string Name { get; }

    /// <summary>What editors call it, in words they may write by mistake: they are answered with the name.</summary>
    public virtual IReadOnlyList<string> SpokenNames => [];

    /// <summary>The page that shows one entry, such as "/Declared/Item".</summary>
    public abstract string ItemPage { get; }

    /// <summary>The page that shows a section of such entries.</summary>
    public abstract string ListPage { get; }

    /// <summary>The keys its header adds to the common ones.</summary>
    public virtual IReadOnlyList<Key> Keys => [];

    /// <summary>Those of them that the page's Markdown tells anybody; none unless the kind says so.</summary>
    public virtual IReadOnlyList<Key> PublicKeys => [];

    /// <summary>Markdown files that, beside an entry's index.md, belong to it instead of being pages: "agenda".</summary>
    public virtual IReadOnlyList<string> Companions => [];

    /// <summary>The site's own address that its pages stand below, by its French word; null: they stand where their files do.</summary>
    public virtual string? AddressBelow => null;

    /// <summary>Whether the newest are looked for most: search brings them a little sooner.</summary>
    public virtual bool IsTimely => false;

    /// <summary>Whether its pages have places to link to (<c>#name</c>) beyond the headings of their text.</summary>
    public virtual bool HasOwnAnchors => false;

    /// <summary>The static classes that hold its diagnostic rules.</summary>
    public virtual IReadOnlyList<Type> Rules => [];

    /// <summary>What a new page of this kind starts with: « new ».</summary>
    public virtual Skeleton Skeleton(NewPage asked) => new() { Hints = Keys };

    /// <summary>Adds its rows to the schema; each derives from <see cref="Storage.EntryRow"/>.</summary>
    public virtual void Map(ModelBuilder model)
    {
    }

    /// <summary>Reads its part of a page: keys to rows, and what is wrong with them.</summary>
    public virtual void Read(EntryReader page)
    {
    }
}
