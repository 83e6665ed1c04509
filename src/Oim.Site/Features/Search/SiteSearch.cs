using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Search;

/// <summary>A page that was found.</summary>
public sealed record SearchHit(EntryLine Entry);

/// <summary>Looks words up in the full-text index, titles first.</summary>
public sealed class SiteSearch(ContentDbContext content, SiteRequest site)
{
    /// <summary>The best visible pages of the request's language.</summary>
    /// <param name="anyWord">One of the words is enough.</param>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(string words, bool anyWord, int take)
    {
        var terms = words.Split([' ', '\t', '\n', '\'', '’', '"', '«', '»', '\u00A0', '\u202F'], StringSplitOptions.RemoveEmptyEntries).Select(word => $"\"{word}\"*").Take(16).ToList();
        if (terms.Count == 0) return [];
        var ids = await RankedAsync(string.Join(anyWord ? " OR " : " AND ", terms));
        var lines = await content.Entries.VisibleAt(site.Now).Where(e => ids.Contains(e.Id) && e.Language == site.Language).Lines().ToDictionaryAsync(line => line.Id);
        return [.. ids.Where(lines.ContainsKey).Take(take).Select(id => new SearchHit(lines[id]))];
    }

    private async Task<List<int>> RankedAsync(string match)
    {
        var connection = (SqliteConnection)content.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT rowid FROM search WHERE search MATCH $match ORDER BY bm25(search, 10, 5, 3, 1) LIMIT 500";
        command.Parameters.AddWithValue("$match", match);
        var ids = new List<int>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) ids.Add(reader.GetInt32(0));
        return ids;
    }
}
