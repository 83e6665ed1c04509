using Microsoft.Extensions.Hosting.Systemd;

namespace Oim.Site.Operation;

/// <summary>How the log is written: for eyes, one line an event; or as JSON, one object a line, with the ids of traces.</summary>
internal static class SiteLog
{
    public static void AddSiteLog(this ILoggingBuilder logging, SiteOptions options)
    {
        var isService = SystemdHelpers.IsSystemdService();
        // systemd hears when the site serves and when it stops; its journal takes the level of a line from the line's start.
        if (isService) logging.Services.AddSystemd();
        if (options.Logs == "json")
            logging.AddJsonConsole(json => (json.IncludeScopes, json.UseUtcTimestamp, json.TimestampFormat) = (true, true, "O"));
        else if (!isService)
            logging.AddSimpleConsole(text => text.SingleLine = true);
        // It warns that a page which nobody keeps has said so in other words.
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
    }
}
