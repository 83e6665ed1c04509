using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Oim.Site.Resources;

/// <summary>Texts that count: one for each form that a noun of the language takes after a number.</summary>
internal static class Counting
{
    /// <param name="more">What stands in the text's further places: {1}, {2}…</param>
    public static LocalizedString Counted(this IStringLocalizer<Texts> texts, string name, long count, params object[] more) =>
        texts[$"{name}-{Locales.Of(CultureInfo.CurrentUICulture.Name).PluralOf(count)}", [count, .. more]];
}
