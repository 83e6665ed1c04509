using Microsoft.EntityFrameworkCore;
using Oim.Site.Features.Shared.Api;

namespace Oim.Site.Features.News;

/// <summary>News in the API.</summary>
internal sealed class NewsResource : EntryResource<ApiNews>
{
    public override string Name => "news";

    public override string Title => "Actualités";

    public override string Description => "Les communiqués et les nouvelles, du plus récent au plus ancien.";

    public override string Kind => "news";

    protected override async Task<IReadOnlyList<ApiNews>> ShapeAsync(
        ApiRequest api,
        IReadOnlyList<ApiEntry> entries,
        IReadOnlyList<int> ids,
        bool isWhole
    )
    {
        var details = await api
            .Content.Set<NewsDetail>()
            .Where(detail => ids.Contains(detail.EntryId))
            .ToDictionaryAsync(detail => detail.EntryId);
        return [.. entries.Select((entry, i) => new ApiNews(entry, details.GetValueOrDefault(ids[i])))];
    }
}

public sealed record ApiNews : ApiEntry
{
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public ApiNews(ApiEntry entry, NewsDetail? detail)
        : base(entry) => Place = detail?.Place;

    /// <summary>The dateline.</summary>
    public string? Place { get; }
}
