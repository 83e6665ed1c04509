using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Oim.Content.Storage.Tables;

/// <summary>
/// Whether a change is one of texts alone: all that is stored of a page is compared with what there was, but for <see
/// cref="TextReads.Columns"/>.
/// </summary>
internal sealed class TextChanges(Statements statements, Lazy<IModel> model)
{
    /// <summary>A change of more pages is not looked at: comparing them would take longer than what it saves.</summary>
    private const int Most = 50;

    private HashSet<int>? entries;
    private IReadOnlyList<string>? queries;

    /// <summary>The entries that have another text; null where something else has changed too.</summary>
    public IReadOnlySet<int>? Entries => entries;

    public void Begin() => entries = [];

    public void NoteOther() => entries = null;

    /// <summary>All there is of an entry but its text; null where nobody needs to know any more.</summary>
    public string? FrameOf(int entryId)
    {
        if (entries is null || entries.Count >= Most) return null;
        var frame = new StringBuilder();
        foreach (var query in queries ??= Queries(model.Value))
        {
            foreach (var row in statements.Query(query, entryId))
                for (var column = 0; column < row.FieldCount; column++)
                    frame.Append(row.GetValue(column) switch
                    {
                        byte[] bytes => Convert.ToHexString(bytes),
                        var value => Convert.ToString(value, CultureInfo.InvariantCulture),
                    })
                        .Append('\0');
            frame.Append('\n');
        }

        return frame.ToString();
    }

    /// <param name="before">The <see cref="FrameOf"/> the entry before it was put there anew.</param>
    public void Note(int entryId, string? before)
    {
        if (before is not null && before == FrameOf(entryId)) entries!.Add(entryId);
        else NoteOther();
    }

    private static IReadOnlyList<string> Queries(IModel model) =>
    [
        QueryOf(model.FindEntityType(typeof(Entry))!, nameof(Entry.Id)),
        .. model
            .GetEntityTypes()
            .Where(type => type.ClrType.IsAssignableTo(typeof(EntryRow)))
            .Select(type => QueryOf(type, nameof(EntryRow.EntryId))),
    ];

    private static string QueryOf(IEntityType type, string key)
    {
        // Rows are given new numbers whenever they are written; their order is what counts.
        var columns = type.GetProperties()
            .Select(property => property.GetColumnName())
            .Where(column => column != nameof(EntryRow.Id) && !TextReads.Columns.Contains(column));
        return $"SELECT \"{string.Join("\",\"", columns)}\" FROM \"{type.GetTableName()}\" WHERE \"{key}\" = @0 ORDER BY \"Id\"";
    }
}
