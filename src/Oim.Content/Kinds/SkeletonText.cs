using System.Text;
using Oim.Content.FrontMatter;

namespace Oim.Content.Kinds;

/// <summary>Writes a skeleton as the Markdown file that it stands for.</summary>
public static class SkeletonText
{
    /// <param name="kindToName">The kind, where the folder does not say it; null where it does.</param>
    public static string Write(NewPage asked, Skeleton skeleton, string? kindToName)
    {
        var text = new StringBuilder("---\n");
        Add(CommonKeys.Title, asked.Title);
        if (kindToName is not null) Add(CommonKeys.Kind, kindToName);
        foreach (var (key, value) in skeleton.Values) Add(key, value);
        text.Append("draft: true # retirez cette ligne pour publier la page\n");
        foreach (var hint in skeleton.Hints.Prepend(CommonKeys.Summary))
            text.Append("# ").Append(hint.Name).Append(": ").Append(hint.Description).Append('\n');
        return text.Append("---\n\n").Append(skeleton.Body).ToString();

        void Add(Key key, string value) => text.Append(key.Name).Append(": ").Append(IsPlain(value) ? value : Quoted(value)).Append('\n');
    }

    /// <summary>A text of words, which YAML cannot take for anything else.</summary>
    private static bool IsPlain(string value) =>
        value.Length > 0
        && char.IsLetterOrDigit(value[0])
        && !value.Contains(": ", StringComparison.Ordinal)
        && !value.Contains(" #", StringComparison.Ordinal)
        && value[^1] is not (':' or ' ')
        && !value.Any(char.IsControl)
        && Keys.FlagOf(value) is null
        && !value.Equals("null", StringComparison.OrdinalIgnoreCase);

    private static string Quoted(string value) =>
        $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
