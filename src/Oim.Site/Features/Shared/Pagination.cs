namespace Oim.Site.Features.Shared;

/// <summary>Pages of a list, with real links: « 1 … 4 [5] 6 … 100 ».</summary>
/// <param name="Address">The address of a page of the list.</param>
public sealed record Pagination(int Page, int Total, int PageSize, Func<int, string> Address)
{
    public static readonly Pagination None = new(1, 0, 1, _ => "");

    public int Pages => (Total + PageSize - 1) / PageSize;

    /// <summary>The page an address asks for with « ?page=2 »; beyond the last, the last.</summary>
    public static Pagination Of(IQueryCollection query, int total, int pageSize, Func<int, string> address)
    {
        var pagination = new Pagination(1, total, pageSize, address);
        return int.TryParse(query["page"], out var page)
            ? pagination with
            {
                Page = Math.Clamp(page, 1, Math.Max(1, pagination.Pages)),
            }
            : pagination;
    }

    /// <summary>What of a whole list stands on this page.</summary>
    public IEnumerable<T> Of<T>(IEnumerable<T> list) => list.Skip((Page - 1) * PageSize).Take(PageSize);

    /// <summary>The pages to show; 0 stands for those left out.</summary>
    public IEnumerable<int> Steps()
    {
        var last = 0;
        for (var page = 1; page <= Pages; page++)
        {
            if (page != 1 && page != Pages && Math.Abs(page - Page) > 1) continue;
            // A gap of one page is shown as that page.
            if (page - last > 1) yield return page - last == 2 ? page - 1 : 0;
            yield return last = page;
        }
    }
}
