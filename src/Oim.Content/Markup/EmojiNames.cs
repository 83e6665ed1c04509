using Markdig.Extensions.Emoji;

namespace Oim.Content.Markup;

/// <summary>Names of emoji (<c>:rocket:</c>): Markdig's, and in emoji.tsv those that have come since.</summary>
internal static class EmojiNames
{
    public static EmojiMapping Read()
    {
        var names = EmojiMapping.GetDefaultEmojiShortcodeToUnicode();
        using var reader = new StreamReader(typeof(EmojiNames).Assembly.GetManifestResourceStream("emoji.tsv")!);
        while (reader.ReadLine() is { } line)
            if (line.Split('\t') is [var name, var emoji]) names.TryAdd($":{name}:", emoji);
        return new(names, new Dictionary<string, string>());
    }
}
