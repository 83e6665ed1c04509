namespace Oim.Site.Features.Events.Calendars;

/// <summary>Addresses that a calendar program subscribes to, where one of HTTP would be downloaded once.</summary>
public static class Webcal
{
    /// <param name="address">https://…</param>
    /// <returns>Null for an address that names no host: nobody could subscribe to it.</returns>
    public static string? Of(string address) =>
        address.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme ? "webcal" + address[scheme..] : null;
}
