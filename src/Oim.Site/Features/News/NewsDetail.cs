using Oim.Content.Storage;

namespace Oim.Site.Features.News;

/// <summary>What a news item has beyond other pages.</summary>
public sealed class NewsDetail : EntryRow
{
    /// <summary>The dateline: « États-Unis d’Amérique ».</summary>
    public string? Place { get; set; }
}
