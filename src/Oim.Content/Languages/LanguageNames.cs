using System.Globalization;

namespace Oim.Content.Languages;

/// <summary>Names of languages, in themselves and in the reader's.</summary>
public static class LanguageNames
{
    /// <summary>In the language itself, with a capital where it has them: Français, English, العربية.</summary>
    public static string NameOf(string language)
    {
        var name = CultureInfo.GetCultureInfo(language).NativeName;
        return name.Length == 0 ? language : char.ToUpper(name[0], CultureInfo.GetCultureInfo(language)) + name[1..];
    }

    /// <summary>As the reader's language calls it: « anglais ».</summary>
    public static string NameIn(string language, string reader)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(reader);
            return CultureInfo.GetCultureInfo(language).DisplayName;
        }
        catch (CultureNotFoundException)
        {
            return language;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
