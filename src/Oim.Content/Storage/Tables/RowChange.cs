using System.Globalization;

namespace Oim.Content.Storage.Tables;

/// <summary>What a machine takes over from another. A text is a page of which nothing else has changed.</summary>
internal enum RowKind { Page, Text, Source, Asset, Moves, Settings, Problems }

/// <summary>A row that was written or removed.</summary>
/// <param name="Key">An entry's number, or a path; nothing of moves, which are taken over together.</param>
internal readonly record struct RowChange(RowKind Kind, string Key)
{
    public bool IsOfEntry => Kind is RowKind.Page or RowKind.Text;

    public int EntryId => int.Parse(Key, CultureInfo.InvariantCulture);
}

/// <summary>
/// The rows that a transaction has written or removed, for the machines that follow. The tables note them themselves.
/// </summary>
internal sealed class RowChanges
{
    /// <summary>Whoever follows reads everything anew, rather than look for more.</summary>
    private const int Most = 20_000;

    private readonly HashSet<RowChange> rows = [];

    /// <summary>Null: too many to name.</summary>
    public IReadOnlyCollection<RowChange>? Rows(bool areTexts) =>
        rows.Count >= Most ? null
        : areTexts ? [.. rows.Select(row => row.Kind == RowKind.Page ? row with { Kind = RowKind.Text } : row)]
        : rows;

    /// <summary>Whether anything is another that pages are made from.</summary>
    public bool AreOfPages => rows.Any(row => row.Kind != RowKind.Problems);

    public void Note(RowKind kind, string key = "")
    {
        if (rows.Count < Most) rows.Add(new(kind, key));
    }

    public void Note(int entryId) => Note(RowKind.Page, entryId.ToString(CultureInfo.InvariantCulture));

    public void Clear() => rows.Clear();
}
