using System.Globalization;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging.Console;

namespace Oim.Site.Operation;

/// <summary>
/// Under systemd: it hears when the site serves and when it stops, and its journal takes the level of a line from the line's start.
/// </summary>
internal static class SystemdService
{
    /// <summary>
    /// Whether systemd started this process, as it says itself (systemd.exec). The platform looks for the name of the parent's process,
    /// which a unit with <c>ProtectProc=invisible</c> hides.
    /// </summary>
    public static bool IsThis { get; } =
        Environment.GetEnvironmentVariable("SYSTEMD_EXEC_PID") == Environment.ProcessId.ToString(CultureInfo.InvariantCulture)
        || SystemdHelpers.IsSystemdService();

    /// <summary>What <c>AddSystemd</c> adds where it knows systemd.</summary>
    public static void AddTo(IServiceCollection services) =>
        services
            .AddSingleton<ISystemdNotifier>(new SystemdNotifier())
            .AddSingleton<IHostLifetime, SystemdLifetime>()
            .Configure<ConsoleLoggerOptions>(console => console.FormatterName = ConsoleFormatterNames.Systemd);
}
