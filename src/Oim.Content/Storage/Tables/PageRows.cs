namespace Oim.Content.Storage.Tables;

/// <summary>Reads of entries what the writer remembers of them.</summary>
internal static class PageRows
{
    /// <summary>Entries without their texts, each with its old addresses.</summary>
    /// <param name="where">Which entries, as the end of a statement; empty: all.</param>
    /// <param name="whereOfAliases">The same of the table of old addresses.</param>
    public static IEnumerable<(PageAddress Page, List<OldAddress> Old)> Read(
        Statements statements,
        string where,
        string whereOfAliases,
        object[] values
    )
    {
        var aliases = statements
            .Query($"SELECT a.EntryId, a.Address, a.Line, a.\"Column\" FROM alias a{whereOfAliases}", values)
            .Select(row => new Alias
            {
                EntryId = row.GetInt32(0),
                Address = row.GetString(1),
                Line = row.GetInt32(2),
                Column = row.GetInt32(3),
            })
            .ToLookup(alias => alias.EntryId);
        foreach (
            var row in statements.Query(
                "SELECT Id, File, \"Key\", Language, Kind, ListKind, IsSection, Address, Draft, PublishAt, ExpireAt, "
                    + $"Title, NoIndex, TranslationKey FROM entry{where}",
                values
            )
        )
            yield return Of(
                new()
                {
                    Id = row.GetInt32(0),
                    File = row.IsDBNull(1) ? null : row.GetString(1),
                    Key = row.GetString(2),
                    Language = row.GetString(3),
                    Kind = row.GetString(4),
                    ListKind = row.IsDBNull(5) ? null : row.GetString(5),
                    IsSection = row.GetBoolean(6),
                    Address = row.GetString(7),
                    Draft = row.GetBoolean(8),
                    PublishAt = row.IsDBNull(9) ? null : Instant(row.GetInt64(9)),
                    ExpireAt = row.IsDBNull(10) ? null : Instant(row.GetInt64(10)),
                    Title = row.GetString(11),
                    TitleOrder = [],
                    NoIndex = row.GetBoolean(12),
                    TranslationKey = row.IsDBNull(13) ? null : row.GetString(13),
                },
                aliases[row.GetInt32(0)]
            );
    }

    public static (PageAddress Page, List<OldAddress> Old) Of(Entry entry, IEnumerable<Alias> aliases) =>
        (
            PageAddress.Of(entry),
            [.. aliases.Select(alias => new OldAddress(alias.Address, entry.Id, entry.File ?? "", alias.Line, alias.Column))]
        );

    public static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
