using Npgsql;
using Oim.Content.Storage.Postgres;

namespace Oim.Content.Tests.Storage;

/// <summary>What the operator says of the shared database is kept; what he does not say is the site's own, not the driver's.</summary>
public sealed class ConnectionStringTests
{
    [Fact]
    public void What_nobody_has_set_is_the_site_s_own()
    {
        var settings = Completed("Host=a,b;Username=oim");

        Assert.Equal((2, 1), (settings.Timeout, settings.HostRecheckSeconds));
        Assert.Equal((200, 2), (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages));
        Assert.Equal(("oim-site", true), (settings.ApplicationName, settings.NoResetOnClose));
    }

    [Theory]
    [InlineData("Timeout=15;Host Recheck Seconds=10;Max Auto Prepare=0;Auto Prepare Min Usages=5;Application Name=voisin")]
    [InlineData("timeout=15;HostRecheckSeconds=10;MaxAutoPrepare=0;AutoPrepareMinUsages=5;ApplicationName=voisin")]
    public void What_was_set_is_kept_however_it_is_spelt_and_where_it_is_the_driver_s_own_value_too(string said)
    {
        var settings = Completed("Host=a,b;Username=oim;" + said);

        Assert.Equal((15, 10), (settings.Timeout, settings.HostRecheckSeconds));
        Assert.Equal((0, 5), (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages));
        Assert.Equal("voisin", settings.ApplicationName);
    }

    private static NpgsqlConnectionStringBuilder Completed(string settings)
    {
        var builder = new NpgsqlConnectionStringBuilder(settings);
        PostgresDatabase.Complete(builder);
        return builder;
    }
}
