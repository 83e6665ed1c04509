namespace Oim.Content.Kinds.Declared;

/// <summary>
/// Names that stand in addresses, headers and programs alike. No pattern: each start asks for those of the shipped kinds, and the linear
/// engine of patterns takes long to build (a fiftieth of a start).
/// </summary>
internal static class PlainNames
{
    /// <summary>A small letter, then small letters, digits and hyphens.</summary>
    public static bool IsKind(string name) =>
        name.Length > 0
        && char.IsAsciiLetterLower(name[0])
        && name.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-');

    /// <summary>A letter, then letters, digits, hyphens and underscores.</summary>
    public static bool IsField(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_');
}
