using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Oim.Content.Storage;

/// <summary>
/// The texts that an answer was made from. An edit that changes one page's text and nothing else leaves every other answer as it is.
/// The queries themselves are looked at, so that no page has to declare what it reads, and none can forget
/// to.
/// </summary>
public sealed partial class TextReads
{
    /// <summary>What an edit of a text alone may change in the rows of its page.</summary>
    public static readonly IReadOnlySet<string> Columns = new HashSet<string>(StringComparer.Ordinal)
    {
        nameof(Entry.Html),
        nameof(Entry.Text),
        nameof(Entry.Outline),
        nameof(Entry.ModifiedAt),
        nameof(Entry.TranslationKeyLine),
        nameof(Reference.Line),
        nameof(Reference.Column),
    };

    /// <summary>Tables in which each edit changes something.</summary>
    private static readonly string[] RestlessTables = ["source", "problem", "search", "search_word", "departure", "move"];

    /// <summary>EF makes the same few hundred statements again and again.</summary>
    private static readonly ConcurrentDictionary<string, Reach> reaches = new(StringComparer.Ordinal);

    private readonly HashSet<int> entries = [];

    /// <summary>What the work under way has read, beside what was read before it.</summary>
    private TextReads? apart;

    private enum Reach { NoText, OneText, AnyText }

    /// <summary>What was said before of something that is kept.</summary>
    public static TextReads Of(IEnumerable<int> entries)
    {
        var reads = new TextReads();
        reads.entries.UnionWith(entries);
        return reads;
    }

    /// <summary>It may hold something of any text.</summary>
    public bool IsOfAny { get; private set; }

    /// <summary>The entries whose texts it was made from, where it is not of any.</summary>
    public IReadOnlyCollection<int> Entries => entries;

    /// <summary>It is made from something that others read too.</summary>
    public void Add(TextReads others)
    {
        IsOfAny |= others.IsOfAny;
        entries.UnionWith(others.entries);
        apart?.Add(others);
    }

    /// <summary>Does some work, and says what that alone has read; it counts as read here too.</summary>
    public async Task<(T Value, TextReads Reads)> OfAsync<T>(Func<Task<T>> work)
    {
        var (around, own) = (apart, new TextReads());
        apart = own;
        try
        {
            return (await work(), own);
        }
        finally
        {
            apart = around;
            around?.Add(own);
        }
    }

    /// <summary>Whether what was made from them in the generation before would be made the same from this one.</summary>
    public bool AreGoodIn(Generation next) => next.Texts is { } changed && !IsOfAny && !entries.Overlaps(changed);

    internal void Note(DbCommand command)
    {
        switch (reaches.GetOrAdd(command.CommandText, ReachOf))
        {
            case Reach.OneText:
                entries.Add(Convert.ToInt32(command.Parameters[0].Value, CultureInfo.InvariantCulture));
                break;
            case Reach.AnyText:
                IsOfAny = true;
                break;
        }

        apart?.Note(command);
    }

    private static Reach ReachOf(string sql)
    {
        var names = Name().Matches(sql).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        if (names.Overlaps(RestlessTables)) return Reach.AnyText;
        return names.Overlaps(Columns) ? OneEntry().IsMatch(sql) ? Reach.OneText : Reach.AnyText : Reach.NoText;
    }

    /// <summary>EF quotes every name.</summary>
    [GeneratedRegex("\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    /// <summary>Columns of one table, and the rows of one entry, which is the only parameter.</summary>
    [GeneratedRegex(
        """^SELECT ("\w+"\."\w+",? ?)+\sFROM ("entry" AS "\w+"\s+WHERE "\w+"\."Id"|"\w+" AS "\w+"\s+WHERE "\w+"\."EntryId")"""
            + """ = @\w+(\s+LIMIT [0-9]+|\s+ORDER BY [^()@]*)?$""",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex OneEntry();
}

/// <summary>Shows each query of a reader to the <see cref="TextReads"/> of whoever reads.</summary>
internal sealed class TextReadsInterceptor : DbCommandInterceptor
{
    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        (eventData.Context as ContentDbContext)?.Reads.Note(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(ReaderExecuting(command, eventData, result));
}
