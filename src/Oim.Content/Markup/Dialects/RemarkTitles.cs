namespace Oim.Content.Markup.Dialects;

/// <summary>What a remark is called when its author gave it no title, in the language of the page, and how it is styled.</summary>
internal static class RemarkTitles
{
    /// <summary>The names authors write, with the class that styles them and the name they are one with.</summary>
    private static readonly Dictionary<string, (string Class, string Kind)> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["note"] = ("info", "note"),
        ["info"] = ("info", "info"),
        ["abstract"] = ("info", "abstract"),
        ["summary"] = ("info", "abstract"),
        ["todo"] = ("info", "todo"),
        ["tip"] = ("tip", "tip"),
        ["hint"] = ("tip", "tip"),
        ["astuce"] = ("tip", "tip"),
        ["success"] = ("tip", "success"),
        ["important"] = ("important", "important"),
        ["warning"] = ("warning", "warning"),
        ["attention"] = ("warning", "warning"),
        ["caution"] = ("warning", "caution"),
        ["danger"] = ("danger", "danger"),
        ["error"] = ("danger", "error"),
        ["bug"] = ("danger", "bug"),
        ["failure"] = ("danger", "failure"),
        ["question"] = ("info", "question"),
        ["faq"] = ("info", "question"),
        ["example"] = ("example", "example"),
        ["exemple"] = ("example", "example"),
        ["details"] = ("info", "details"),
        ["quote"] = ("quote", "quote"),
        ["cite"] = ("quote", "quote"),
    };

    /// <summary>
    /// The name of a kind: for one nobody knows, the word its author wrote; in a language without words for it, the French.
    /// </summary>
    public static string Of(string kind, string language)
    {
        if (!Names.TryGetValue(kind, out var name)) return char.ToUpperInvariant(kind[0]) + kind[1..];
        return Locales.Of(language).RemarkTitles.GetValueOrDefault(name.Kind) ?? Locales.All[0].RemarkTitles[name.Kind];
    }

    public static bool Knows(string kind) => Names.ContainsKey(kind);

    /// <summary>The site's own containers are styled by their names.</summary>
    public static bool HasOwnStyle(string kind) => kind is "note" or "quote" or "tip" or "warning" or "important";

    /// <summary>The class that styles a kind.</summary>
    public static string ClassOf(string kind) => Names.TryGetValue(kind, out var name) ? name.Class : "info";
}
