namespace Oim.Agenda.Text;

/// <summary>Tells the colon of an address from the one that ends a label.</summary>
internal static class Addresses
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel", "sip", "ftp", "urn"];

    /// <summary>Whether the colon at an offset belongs to <c>https://…</c>, <c>mailto:…</c> or to the target of a link.</summary>
    public static bool HasColonAt(string text, int at)
    {
        if (at + 2 < text.Length && text[at + 1] == '/' && text[at + 2] == '/') return true;
        var start = at;
        while (start > 0 && char.IsAsciiLetter(text[start - 1])) start--;
        if (Schemes.Contains(text[start..at], StringComparer.OrdinalIgnoreCase)) return true;
        return at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && IsInTarget(text, at);
    }

    private static bool IsInTarget(string text, int at)
    {
        for (var before = at - 1; before >= 0 && !char.IsWhiteSpace(text[before]); before--)
            if (text[before] == '<' || (text[before] == '(' && before > 0 && text[before - 1] == ']')) return true;
        return false;
    }
}
