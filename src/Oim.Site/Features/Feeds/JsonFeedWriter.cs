using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Oim.Site.Features.Feeds;

/// <summary>JSON Feed 1.1.</summary>
internal static class JsonFeedWriter
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(Feed feed) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Version = "https://jsonfeed.org/version/1.1",
            feed.Title,
            feed.Description,
            HomePageUrl = feed.Home,
            FeedUrl = feed.Self,
            NextUrl = feed.Next,
            feed.Language,
            // JSON Feed has no word for it; a name of one's own begins so.
            _Translations = Translations(feed),
            Authors = new[] { new { Name = feed.Author } },
            Items = feed.Items.Select(item => new
            {
                item.Id,
                Url = item.Address,
                item.Title,
                Summary = Given(item.Summary),
                ContentHtml = item.Html,
                // An item must have a text: a summary is the whole of it in a feed of summaries.
                ContentText = item.Html is null ? item.Summary : null,
                item.Image,
                DatePublished = item.Published is { } published ? Instant(published) : null,
                DateModified = Instant(item.Updated),
                Tags = item.Categories.Count > 0 ? item.Categories : null,
            }),
        },
        Options);

    private static object? Translations(Feed feed) =>
        feed.Others.Count == 0
            ? null
            : new { Feeds = feed.Others.Select(other => new { other.Language, Url = other.Address }) };

    private static string? Given(string text) => text.Length == 0 ? null : text;

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
