using Microsoft.AspNetCore.Http.Features;

namespace Oim.Site.Serving;

/// <summary>What the rest of the pipeline writes, as bytes: none of it is sent, so that it may still be changed, or kept.</summary>
internal static class GatheredBody
{
    public static async Task<byte[]> OfAsync(HttpContext context, Func<Task> answer)
    {
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var bytes = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(bytes));
        try
        {
            await answer();
            await context.Response.BodyWriter.FlushAsync();
            return bytes.ToArray();
        }
        finally
        {
            context.Features.Set(body);
        }
    }
}
