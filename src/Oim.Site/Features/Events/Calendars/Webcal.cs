namespace Oim.Site.Features.Events.Calendars;

/// <summary>Addresses that a calendar program subscribes to, where one of HTTP would be downloaded once.</summary>
public static class Webcal
{
    /// <param name="address">A whole address: https://…</param>
    public static string Of(string address) => "webcal" + address[address.IndexOf(':', StringComparison.Ordinal)..];
}
