using Oim.Site.Tests.Docs;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Content;

/// <summary>One site on the repository's own content, for all tests of it.</summary>
public sealed class RepositorySite : IAsyncLifetime
{
    public TestSite Site { get; private set; } = null!;

    /// <summary>Every address of /sitemap.xml, without the origin.</summary>
    public IReadOnlyList<string> Addresses { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Site = await TestSite.StartAsync(new TestSiteOptions { Root = Path.Combine(Repository.Root, "content") });
        var sitemap = System.Xml.Linq.XDocument.Parse((await Site.GetAsync("/sitemap.xml")).Text);
        Addresses =
        [
            .. sitemap
                .Descendants()
                .Where(element => element.Name.LocalName == "loc" && element.Parent!.Name.LocalName == "url")
                .Select(location => new Uri(location.Value).AbsolutePath),
        ];
    }

    public async Task DisposeAsync() => await Site.DisposeAsync();
}
