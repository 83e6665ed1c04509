using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Oim.Content.Storage;
using Oim.Site.Serving;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Serving;

/// <summary>An answer that fails after it has begun breaks off: nobody takes a part for the whole.</summary>
public sealed class BrokenAnswerTests
{
    private const string Event = "---\ntitle: Rencontre\nkind: event\nstart: 2026-06-04\n---\n\n- [Un](un.bin)\n- [Deux](zz.bin)\n";

    [Fact]
    public async Task An_archive_whose_file_goes_meanwhile_is_no_archive()
    {
        var folder = new TemporaryFolder();
        // More than the system holds between a server and a client that does not read: the server waits within the first file.
        var large = new byte[32 * 1024 * 1024];
        new Random(1).NextBytes(large);
        folder.Write("e/un.bin", large);
        folder.Write("e/zz.bin", "peu");
        await using var site = await TestSite.StartAsync(new TestSiteOptions { Folder = folder, OwnsFolder = true }, ("e/index.md", Event));

        using var response = await site.Http.GetAsync("/e.zip", HttpCompletionOption.ResponseHeadersRead);
        Assert.True(response.IsSuccessStatusCode);
        folder.Delete("e/zz.bin");

        await Assert.ThrowsAnyAsync<Exception>(() => response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_form_that_fails_after_it_has_begun_breaks_the_connection()
    {
        await using var site = await TestSite.StartAsync(
            new TestSiteOptions { Configure = builder => builder.Services.AddSingleton<IRepresentation, HalfForm>() },
            ("a.md", "# A\n")
        );

        await Assert.ThrowsAsync<HttpRequestException>(() => site.GetAsync("/a.moitie"));

        Assert.Contains(site.Log.Faults, line => line.Contains("panne", StringComparison.Ordinal));
        Assert.Equal(200, (await site.GetAsync("/a")).Status);
    }

    private sealed class HalfForm : IRepresentation
    {
        public string Extension => ".moitie";

        public bool IsStreamed => true;

        public bool AppliesTo(PageAddress page) => true;

        public async Task WriteAsync(HttpContext context, SiteRequest site)
        {
            await context.Response.WriteAsync("début ");
            await context.Response.Body.FlushAsync();
            throw new InvalidOperationException("panne");
        }
    }
}
