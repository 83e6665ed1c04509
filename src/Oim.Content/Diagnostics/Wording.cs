using System.Globalization;

namespace Oim.Content.Diagnostics;

/// <summary>One text in the two languages editors may ask for; <c>{0}</c>… stand for a diagnostic's arguments.</summary>
public sealed record Wording(string French, string English)
{
    public string In(string language, params IReadOnlyList<string> arguments)
    {
        var format = language == "en" ? English : French;
        return arguments.Count == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, [.. arguments]);
    }
}
