namespace Oim.Site.Operation;

/// <summary>How the log is written: for eyes, one line an event; or as JSON, one object a line, with the ids of traces.</summary>
internal static class SiteLog
{
    public static void AddSiteLog(this ILoggingBuilder logging, SiteOptions options)
    {
        if (SystemdService.IsThis) SystemdService.AddTo(logging.Services);
        if (options.Logs == "json")
            logging.AddJsonConsole(json => (json.IncludeScopes, json.UseUtcTimestamp, json.TimestampFormat) = (true, true, "O"));
        else if (!SystemdService.IsThis)
            logging.AddSimpleConsole(text => text.SingleLine = true);
        // It warns that a page which nobody keeps has said so in other words.
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        // It warns of keys that are kept nowhere: where nobody signs in, none protects anything.
        if (!options.Editing) logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }
}
