namespace Oim.Search.Indexing;

/// <summary>A segment as one snapshot sees it: with the documents that were replaced or removed since.</summary>
/// <param name="First">The number of its first document among those of all segments.</param>
/// <param name="Gone">One bit for each document that no longer counts; null when all do.</param>
internal sealed record LiveSegment(Segment Segment, int First, ulong[]? Gone, int GoneCount)
{
    public int Count => Segment.Documents.Count;

    public bool IsGone(int document) => Gone is not null && (Gone[document >> 6] >> (document & 63) & 1) != 0;

    public IEnumerable<IndexedDocument> Living()
    {
        for (var place = 0; place < Count; place++)
            if (!IsGone(place)) yield return Segment.Documents[place];
    }

    /// <summary>The numbers of those documents.</summary>
    public IEnumerable<int> LivingIds() => Segment.Columns.Ids.Where((_, place) => !IsGone(place));

    /// <summary>The same without some entries.</summary>
    public LiveSegment Without(IEnumerable<int> ids)
    {
        ulong[]? gone = null;
        var count = GoneCount;
        foreach (var id in ids)
        {
            var place = Segment.PlaceOf(id);
            if (place < 0 || IsGone(place)) continue;
            gone ??= Gone is null ? new ulong[(Count + 63) / 64] : [.. Gone];
            gone[place >> 6] |= 1UL << (place & 63);
            count++;
        }

        return gone is null ? this : this with { Gone = gone, GoneCount = count };
    }
}
