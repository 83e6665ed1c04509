using Oim.Content.Settings;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Content.Storage.Tables;

namespace Oim.Content.Ingestion;

/// <summary>What was committed becomes a generation, which says what of the one before is still good.</summary>
public sealed partial class Ingester
{
    private Generation Commit(GenerationWriter writer, ChangeSet changes)
    {
        using var stage = IngestTrace.Stage("commit");
        return Next(
            writer,
            now => IsOfPages(changes, now) ? writer.Texts.Entries : null,
            now => changes.IsScheduled ? null : EntriesAmong(writer.Committed, now)
        );
    }

    /// <param name="texts">The entries whose texts alone have changed, as of now; null: more has.</param>
    /// <param name="entries">The entries that have changed at all, as of now; null: more than pages has.</param>
    private Generation Next(
        GenerationWriter writer,
        Func<DateTimeOffset, IReadOnlySet<int>?> texts,
        Func<DateTimeOffset, IReadOnlySet<int>?> entries
    )
    {
        writer.Commit();
        addresses = writer.ToAddressTable(addresses);
        (published, publishedAt) = (writer, writer.Generation);
        var now = clock.GetUtcNow();
        return new(
            ++number,
            addresses,
            writer.Settings.Site,
            writer.Settings.NavigationsByLanguage(),
            NextChange(writer.NextScheduledChange, writer.Settings.Site, now),
            writer.SearchIndex.Withholding(addresses.Shadowed),
            writer.Settings.Synonyms,
            writer.Kinds
        )
        {
            Texts = texts(now),
            Entries = entries(now),
            State = writer.State ?? "",
        };
    }

    /// <summary>The entries of rows that have changed; null where settings have too, or time has changed what is seen of a page.</summary>
    private HashSet<int>? EntriesAmong(IReadOnlyCollection<RowChange>? changes, DateTimeOffset now)
    {
        if (changes is null || !(store.Current.NextChange > now) || changes.Any(change => change.Kind == RowKind.Settings)) return null;
        return [.. changes.Where(change => change.IsOfEntry).Select(change => change.EntryId)];
    }

    /// <summary>Pages say what day it is: a new day is a change too.</summary>
    private static DateTimeOffset NextChange(Func<DateTimeOffset, DateTimeOffset?> scheduled, SiteSettings site, DateTimeOffset now)
    {
        var zone = site.Zone;
        var tomorrow = TimeZoneInfo.ConvertTime(now, zone).Date.AddDays(1);
        var midnight = new DateTimeOffset(tomorrow, zone.GetUtcOffset(tomorrow));
        DateTimeOffset?[] changes = [scheduled(now), site.Banner?.NextChange(now), midnight];
        return changes.Min()!.Value;
    }

    /// <summary>Pages have changed, and neither files, settings and addresses nor, meanwhile, what time changes.</summary>
    private bool IsOfPages(ChangeSet changes, DateTimeOffset now) =>
        changes is { IsScheduled: false, Gone.Count: 0 }
        && changes.Changed.All(file => file.IsMarkdown)
        && store.Current is var before
        && ReferenceEquals(before.Addresses, addresses)
        && before.NextChange > now;

    /// <summary>The entries whose texts alone have changed; null where more has.</summary>
    private HashSet<int>? TextsAmong(IReadOnlyCollection<RowChange>? changes, DateTimeOffset now)
    {
        if (changes is null || !ReferenceEquals(store.Current.Addresses, addresses) || store.Current.NextChange <= now) return null;
        var areTexts = changes.All(change =>
            change.Kind is RowKind.Text or RowKind.Problems
            || (change.Kind == RowKind.Source && change.Key.EndsWith(".md", StringComparison.Ordinal))
        );
        return areTexts ? [.. changes.Where(change => change.IsOfEntry).Select(change => change.EntryId)] : null;
    }
}
