using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Oim.Site.Serving;

/// <summary>If-None-Match, by weak comparison (RFC 9110, 13.1.2).</summary>
public static class EntityTags
{
    public static bool Match(StringValues ifNoneMatch, string entityTag)
    {
        if (ifNoneMatch.Count == 0) return false;
        if (ifNoneMatch.Count == 1 && ifNoneMatch[0] == entityTag) return true;
        return EntityTagHeaderValue.TryParseList(ifNoneMatch, out var tags) && tags.Any(tag => tag.Tag == "*" || tag.Tag == entityTag);
    }
}
