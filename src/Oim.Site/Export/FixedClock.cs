namespace Oim.Site.Export;

/// <summary>A whole export shows the site at one instant, however long it takes.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
