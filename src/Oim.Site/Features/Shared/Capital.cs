using System.Globalization;

namespace Oim.Site.Features.Shared;

/// <summary>A capital at the start of a line; accents stay.</summary>
public static class Capital
{
    public static string First(string text) =>
        text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.GetCultureInfo("fr")) + text[1..];
}
