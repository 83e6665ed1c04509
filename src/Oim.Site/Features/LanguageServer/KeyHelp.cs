using System.Text;
using Oim.Content.FrontMatter;

namespace Oim.Site.Features.LanguageServer;

/// <summary>What a key is, in words for whoever writes it.</summary>
internal static class KeyHelp
{
    public static string Of(Key key, DateOnly today)
    {
        var help = new StringBuilder($"**{key.Name}** — {PlainMarkdown.Of(key.Description)}\n\n");
        if (key.Shape is not KeyShape.Anything) help.Append($"Attendu : {PlainMarkdown.Of(key.Form.French)}.\n\n");
        if (ExampleOf(key, today) is { } example) help.Append($"```yaml\n{key.Name}: {example}\n```\n");
        if (key.Aliases.Count > 0) help.Append($"\nAutres noms : {string.Join(", ", key.Aliases.Select(PlainMarkdown.Of))}.");
        return help.ToString().TrimEnd();
    }

    private static string? ExampleOf(Key key, DateOnly today) => (key.Example, key.Shape) switch
    {
        ({ } example, KeyShape.Text) => HeaderWriter.Scalar(example),
        ({ } example, _) => example,
        (_, KeyShape.Flag) => "true",
        (_, KeyShape.Date) => $"{today:yyyy-MM-dd}",
        (_, KeyShape.Maps { Inside: [var first, ..], IsList: true }) => $"\n  - {first.Name}: {ExampleOf(first, today)}",
        _ => key.Values is { Words: [var word, ..] } ? HeaderWriter.Scalar(word) : null,
    };
}
