namespace Oim.Site.Tests.Harness;

/// <summary>A site that all tests of a class look at and none changes. A class derives its own, and asks for it as its fixture.</summary>
public abstract class StandingSite(Func<Task<TestSite>> start) : IAsyncLifetime
{
    public TestSite Site { get; private set; } = null!;

    public async Task InitializeAsync() => Site = await start();

    public async Task DisposeAsync() => await Site.DisposeAsync();
}
