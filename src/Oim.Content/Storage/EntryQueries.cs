using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Oim.Content.Storage;

/// <summary>Reads that every feature needs, none of them tied to a kind.</summary>
public static class EntryQueries
{
    internal static readonly Expression<Func<Entry, EntryLine>> Line = e => new EntryLine(
        e.Id,
        e.Key,
        e.Language,
        e.Kind,
        e.Address,
        e.Draft ? PageAddress.DraftMark + e.Title : e.Title,
        e.Draft ? "" : e.Summary,
        e.Date,
        e.DatePrecision,
        e.IsSection,
        e.Draft ? null : e.Image,
        e.ImageFocus
    );

    /// <summary>Pages a visitor, or an editor, may see at an instant.</summary>
    public static IQueryable<Entry> VisibleAt(this IQueryable<Entry> entries, Viewpoint view)
    {
        var now = view.Now;
        var ready = view.WithDrafts ? entries : entries.Where(e => !e.Draft);
        return ready.Where(e => !e.Shadowed && (e.PublishAt == null || e.PublishAt <= now) && (e.ExpireAt == null || e.ExpireAt > now));
    }

    /// <summary>Pages that lists show.</summary>
    public static IQueryable<Entry> ListedAt(this IQueryable<Entry> entries, Viewpoint view) =>
        entries.VisibleAt(view).Where(e => !e.Hidden);

    /// <summary>Lightest first, then in French order of titles.</summary>
    public static IOrderedQueryable<Entry> InOrder(this IQueryable<Entry> entries) =>
        entries.OrderBy(e => e.Weight).ThenBy(e => e.TitleOrder);

    /// <summary>
    /// What a link or a line of a list needs to know of a page, without its text; of a draft, an editor sees the title alone.
    /// </summary>
    public static IQueryable<EntryLine> Lines(this IQueryable<Entry> entries) => entries.Select(Line);

    /// <summary>Lines with what stands beside each, in one query.</summary>
    /// <param name="entry">The page in what is read.</param>
    /// <param name="result">The line with the rest.</param>
    public static IQueryable<TResult> Lines<T, TResult>(
        this IQueryable<T> read,
        Expression<Func<T, Entry>> entry,
        Expression<Func<EntryLine, T, TResult>> result
    )
    {
        var line = ReplacingExpressionVisitor.Replace(Line.Parameters[0], entry.Body, Line.Body);
        var body = ReplacingExpressionVisitor.Replace(result.Parameters[1], entry.Parameters[0], result.Body);
        return read.Select(
            Expression.Lambda<Func<T, TResult>>(ReplacingExpressionVisitor.Replace(result.Parameters[0], line, body), entry.Parameters)
        );
    }

    /// <summary>The lines of these pages, in this order.</summary>
    public static async Task<IReadOnlyList<EntryLine>> LinesInOrderAsync(this IQueryable<Entry> entries, IReadOnlyList<int> ids)
    {
        var lines = await entries.Where(e => ids.Contains(e.Id)).Lines().ToDictionaryAsync(line => line.Id);
        return [.. ids.Where(lines.ContainsKey).Select(id => lines[id])];
    }

    /// <summary>What belongs to a page, with the rows that its kind adds.</summary>
    public static Task<EntryParts> PartsOfAsync(this ContentDbContext content, Entry entry, params IEnumerable<Type> more) =>
        EntryParts.ReadAsync(content, entry, more);

    /// <summary>An entry that exists.</summary>
    public static Task<Entry> EntryAsync(this ContentDbContext content, int id) => EntryReads.For(content).Entry(content, id);

    /// <summary>The lines of those of these pages that lists show and that may be seen, the latest first.</summary>
    public static async Task<IReadOnlyList<EntryLine>> ListedLinesAsync(
        this ContentDbContext content,
        IEnumerable<int> ids,
        Viewpoint view
    )
    {
        // Addresses say the same as the query of VisibleAt, and are at hand.
        var visible = ids.Where(id => content.Generation.Addresses.PageOf(id)?.Visibility.At(view) == true).ToHashSet();
        return visible.Count == 0 ? [] : await EntryReads.For(content).ListedLines(content, visible).ToListAsync();
    }

    /// <summary>The direct children of a section.</summary>
    public static IQueryable<Entry> ChildrenOf(this IQueryable<Entry> entries, Entry section) =>
        entries.Where(e => e.Parent == section.Key && e.Language == section.Language && e.Id != section.Id);

    /// <summary>Pages filed under a theme or a country.</summary>
    public static IQueryable<Entry> FiledUnder(this IQueryable<Entry> entries, ContentDbContext content, string taxonomy, string slug) =>
        entries.Where(e => content.Terms.Any(term => term.EntryId == e.Id && term.Taxonomy == taxonomy && term.Slug == slug));

    /// <summary>Pages of some kinds in a language, wherever they stand; sections are of the default kind, whatever they list.</summary>
    public static IQueryable<Entry> OfKinds(this IQueryable<Entry> entries, IReadOnlyList<string> kinds, string language) =>
        entries.Where(e => e.Language == language && kinds.Contains(e.Kind));

    /// <summary>Everything below a section, at any depth.</summary>
    public static IQueryable<Entry> Below(this IQueryable<Entry> entries, Entry section) => entries.Below(section.Key, section.Language);

    /// <inheritdoc cref="Below(IQueryable{Entry}, Entry)"/>
    public static IQueryable<Entry> Below(this IQueryable<Entry> entries, string section, string language)
    {
        if (section.Length == 0) return entries.Where(e => e.Language == language && e.Key != "");
        // A range uses the index where LIKE would not: '0' follows '/'.
        var (from, to) = (section + "/", section + "0");
#pragma warning disable CA1309 // translated to SQL, where comparison is ordinal
        return entries.Where(e => e.Language == language && string.Compare(e.Key, from) >= 0 && string.Compare(e.Key, to) < 0);
#pragma warning restore CA1309
    }
}

/// <summary>A page as lists show it.</summary>
public sealed record EntryLine(
    int Id,
    string Key,
    string Language,
    string Kind,
    string Address,
    string Title,
    string Summary,
    DateTimeOffset? Date,
    FrontMatter.DatePrecision DatePrecision,
    bool IsSection,
    string? Image = null,
    string? ImageFocus = null
);
