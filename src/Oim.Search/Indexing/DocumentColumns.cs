using Oim.Search.Stored;

namespace Oim.Search.Indexing;

/// <summary>
/// What is asked of every document found, side by side in memory: whether it may be shown, its language, its labels. It is small, and
/// asked for too often to be looked for in a file that is mapped.
/// </summary>
internal sealed class DocumentColumns
{
    private readonly long[] from;
    private readonly long[] until;
    private readonly int[] labelStarts;
    private readonly int[] labels;

    public DocumentColumns(IndexedDocument[] documents)
    {
        from = [.. documents.Select(document => document.VisibleFrom.UtcTicks)];
        until = [.. documents.Select(document => document.VisibleUntil.UtcTicks)];
        Ids = [.. documents.Select(document => document.Id)];
        Timely = [.. documents.Select(document => document.IsTimely)];
        Days = [.. documents.Select(document => document.Date is { } date ? (int)(date.UtcTicks / TimeSpan.TicksPerDay) : 0)];
        TitleLengths = [.. documents.Select(document => document.TitleLength)];
        labels = [.. documents.SelectMany(document => document.Labels).Select(label => label.Index)];
        labelStarts = new int[documents.Length + 1];
        for (var i = 0; i < documents.Length; i++) labelStarts[i + 1] = labelStarts[i] + documents[i].Labels.Length;
    }

    public DocumentColumns(BlockReader block)
    {
        (from, until) = (block.Read<long>().ToArray(), block.Read<long>().ToArray());
        (Ids, Days, TitleLengths) = (block.Read<int>().ToArray(), block.Read<int>().ToArray(), block.Read<int>().ToArray());
        Timely = block.Read<bool>().ToArray();
        (labelStarts, labels) = (block.Read<int>().ToArray(), block.Read<int>().ToArray());
    }

    public int[] Ids { get; }

    /// <summary>Days since the first of all; 0 without a date.</summary>
    public int[] Days { get; }

    /// <summary>See <see cref="IndexedDocument.TitleLength"/>.</summary>
    public int[] TitleLengths { get; }

    /// <summary>See <see cref="SourceDocument.IsTimely"/>.</summary>
    public bool[] Timely { get; }

    public bool IsVisible(int document, long utcTicks) => from[document] <= utcTicks && utcTicks < until[document];

    /// <summary>The labels by number: language first.</summary>
    public ReadOnlySpan<int> Labels(int document) =>
        labels.AsSpan(labelStarts[document], labelStarts[document + 1] - labelStarts[document]);

    public void Write(BlockWriter block)
    {
        block.Write<long>(from);
        block.Write<long>(until);
        block.Write<int>(Ids);
        block.Write<int>(Days);
        block.Write<int>(TitleLengths);
        block.Write<bool>(Timely);
        block.Write<int>(labelStarts);
        block.Write<int>(labels);
    }
}
