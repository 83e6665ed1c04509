using System.Collections;

namespace Oim.Site.Serving;

/// <summary>
/// Rows in order, with the page of each beside them: which rows belong to a page is found without looking at any, of which ten thousand
/// lie scattered in memory.
/// </summary>
public sealed class OrderedRows<T> : IReadOnlyList<T>
{
    private readonly T[] rows;

    /// <param name="rows">In order.</param>
    public OrderedRows(IReadOnlyCollection<T> rows, Func<T, int> pageOf)
        : this([.. rows], [.. rows.Select(pageOf)]) { }

    private OrderedRows(T[] rows, int[] pages) => (this.rows, Pages) = (rows, pages);

    public int Count => rows.Length;

    /// <summary>The page of each row.</summary>
    public int[] Pages { get; }

    public T this[int index] => rows[index];

    /// <summary>The rows of some pages.</summary>
    public IEnumerable<T> Of(IReadOnlySet<int> some) => rows.Where((_, place) => some.Contains(Pages[place]));

    /// <summary>The same with other rows for some pages.</summary>
    /// <param name="read">Their rows as they are now.</param>
    public OrderedRows<T> With(IReadOnlySet<int> some, IEnumerable<T> read, Func<T, int> pageOf, IComparer<T> order)
    {
        var (others, theirs) = (new List<T>(rows.Length + some.Count), new List<int>(rows.Length + some.Count));
        for (var place = 0; place < rows.Length; place++)
        {
            if (some.Contains(Pages[place])) continue;
            others.Add(rows[place]);
            theirs.Add(Pages[place]);
        }

        foreach (var row in read)
        {
            var found = others.BinarySearch(row, order);
            var place = found < 0 ? ~found : found;
            others.Insert(place, row);
            theirs.Insert(place, pageOf(row));
        }

        return new([.. others], [.. theirs]);
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)rows).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
