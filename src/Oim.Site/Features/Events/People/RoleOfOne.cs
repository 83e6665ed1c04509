using Oim.Agenda;

namespace Oim.Site.Features.Events.People;

/// <summary>The role of one of several, where the label stands for all of them: « Orateurs » is « oratrice » of Mme Diop.</summary>
public static class RoleOfOne
{
    private static readonly string[] WomensTitles = ["Mme", "Mlle", "Madame", "Mrs", "Ms"];

    /// <param name="title">The form of address, which may tell that the person is a woman.</param>
    /// <param name="language">The one the programme is in, where the label has none of its own.</param>
    public static string Of(RoleBlock role, string? title, string language) =>
        role.Language is { } own && RoleNames.Of(role.Kind, isPlural: true, own) == role.Label
            ? RoleNames.Of(role.Kind, isPlural: false, own)!
            : Of(role.Label, title, role.Language ?? language);

    /// <param name="label">As it is written; a label in the singular stays as it is.</param>
    /// <param name="title">The form of address, which may tell that the person is a woman.</param>
    /// <param name="language">The one the label is in.</param>
    public static string Of(string label, string? title, string language)
    {
        if (language is not ("fr" or "en") || label.Contains(' ', StringComparison.Ordinal) || label is not [_, _, .., 's'])
            return label;
        var one = label[..^1].ToLowerInvariant();
        var isWoman = title is not null && Array.Exists(WomensTitles, word => title.Contains(word, StringComparison.Ordinal));
        return language == "fr" && isWoman ? Feminine(one) : one;
    }

    private static string Feminine(string role) =>
        role == "rapporteur" ? "rapporteuse"
        : role.EndsWith("teur", StringComparison.Ordinal) ? role[..^4] + "trice"
        : role.EndsWith("ent", StringComparison.Ordinal) || role.EndsWith("ant", StringComparison.Ordinal) ? role + "e"
        : role;
}
