using System.Net;

namespace Oim.Site.Tests.Harness;

/// <summary>A response that has been read to its end.</summary>
public sealed record Answer(int Status, string Text, byte[] Bytes, IReadOnlyDictionary<string, string> Headers)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public static async Task<Answer> OfAsync(HttpResponseMessage response)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var headers = response
            .Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new((int)response.StatusCode, System.Text.Encoding.UTF8.GetString(bytes), bytes, headers);
    }

    public bool Is(HttpStatusCode status) => Status == (int)status;
}
