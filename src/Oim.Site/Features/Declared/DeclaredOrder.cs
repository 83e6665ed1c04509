using System.Globalization;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds.Declared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Declared;

/// <summary>The order of lists: by the field that the kind declares; what is open first, where pages open and close.</summary>
internal static class DeclaredOrder
{
    /// <param name="items">By weight and title, which they keep where nothing else tells them apart.</param>
    public static IReadOnlyList<DeclaredItem> Sorted(IReadOnlyList<DeclaredItem> items, KindDeclaration kind, SiteRequest site)
    {
        var (sort, isDescending) = (kind.List.Sort, kind.List.IsDescending);
        IEnumerable<DeclaredItem> sorted = sort switch
        {
            null or ListOrder.Title or ListOrder.Weight => isDescending ? items.Reverse() : items,
            // What has no date comes last, either way.
            ListOrder.Date => By(items, item => item.Page.Date, isDescending),
            _ when kind.Field(sort) is { Type.IsDate: true } => By(items, item => Instant(item, sort, site), isDescending),
            _ when kind.Field(sort)!.Type == FieldTypes.Number => By(items, item => Number(item, sort), isDescending),
            _ => ByText(items, sort, isDescending, site),
        };
        if (kind.State is null)
            return [.. sorted];
        // Of what is open the first to close is urgent; of what is closed the last to close is news.
        var byState = sorted.ToLookup(item => item.Detail.StateAt(site.Now));
        var closed = isDescending ? byState[OpenState.Closed] : byState[OpenState.Closed].Reverse();
        return [.. byState[OpenState.Open], .. byState[OpenState.Upcoming], .. closed];
    }

    private static IEnumerable<DeclaredItem> By<T>(IReadOnlyList<DeclaredItem> items, Func<DeclaredItem, T?> key, bool isDescending)
        where T : struct
    {
        var known = items.OrderBy(item => key(item) is null);
        return isDescending ? known.ThenByDescending(key) : known.ThenBy(key);
    }

    private static IEnumerable<DeclaredItem> ByText(IReadOnlyList<DeclaredItem> items, string field, bool isDescending, SiteRequest site)
    {
        var order = site.Locale.Order;
        string? TextOf(DeclaredItem item) => item.Detail.Of(field) is [var value, ..] ? value.Text : null;
        var known = items.OrderBy(item => TextOf(item) is null);
        return isDescending ? known.ThenByDescending(TextOf, order) : known.ThenBy(TextOf, order);
    }

    private static double? Number(DeclaredItem item, string field) =>
        item.Detail.Of(field) is [{ Code: { } code }, ..] ? double.Parse(code, CultureInfo.InvariantCulture) : null;

    private static DateTimeOffset? Instant(DeclaredItem item, string field, SiteRequest site)
    {
        if (item.Detail.Of(field) is not [{ Code: { } code } value, ..] || WrittenDate.Parse(code.Split('/')[0]) is not { } date)
            return null;
        var own =
            value.Zone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? found : site.Generation.Settings.Zone;
        return date.In(own);
    }
}
