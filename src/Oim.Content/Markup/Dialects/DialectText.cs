using System.Buffers;

namespace Oim.Content.Markup.Dialects;

/// <summary>
/// Rewrites, before Markdown is parsed, what other tools' Markdown has that ours has not, and the slips that would show as raw signs.
/// Lines stay on their lines. A text without any of it, which nearly all are, is looked through once and left alone.
/// </summary>
internal static class DialectText
{
    private static readonly SearchValues<string> Tags = SearchValues.Create(
        [
            "{{",
            "{%",
            "{# ",
            "{:",
            "]{",
            ":material-",
            ":fontawesome-",
            ":octicons-",
            ":simple-",
            ")=\n",
            "\n\\",
            "{/*",
            "--8<--",
            "\nimport ",
            "\nexport ",
            "%%",
            "[[{",
            "[/",
            "[gallery ",
            "<<< ",
            " @",
            "={",
            "<template ",
        ],
        StringComparison.Ordinal
    );

    // One sign alone among strings would make the search slow.
    private static readonly SearchValues<char> Bullets = SearchValues.Create(ForeignBullets.Rare);

    private static readonly SearchValues<string> Dashes = SearchValues.Create(["\n– ", "\n·"], StringComparison.Ordinal);

    public static string Read(string text, MarkupContext context)
    {
        if (HtmlPage.IsIn(text))
            text = HtmlPage.Read(text, context);
        if (Directives.MayBeIn(text))
            text = Directives.Read(text);
        if (Roles.MayBeIn(text))
            text = Roles.Read(text);
        if (Footnotes.MayBeIn(text))
            text = Footnotes.Read(text, context);
        var tags =
            text.AsSpan().IndexOfAny(Tags) >= 0
            || text.StartsWith("import ", StringComparison.Ordinal)
            || text.StartsWith("export ", StringComparison.Ordinal);
        var bullets =
            text.AsSpan().IndexOfAny(Bullets) >= 0
            || text.AsSpan().IndexOfAny(Dashes) >= 0
            || text.StartsWith("– ", StringComparison.Ordinal);
        var headings = GluedHeadings.MayBeIn(text);
        var items = GluedItems.MayBeIn(text);
        var bold = LooseBold.MayBeIn(text);
        var addresses = SpacedAddresses.MayBeIn(text);
        var callouts = Callouts.MayBeIn(text);
        var wiki = WikiLinks.MayBeIn(text);
        var captions = text.Contains("\n: ", StringComparison.Ordinal);
        if (!tags && !bullets && !headings && !items && !bold && !addresses && !callouts && !wiki && !captions) return text;

        var hints = new DialectHints();
        if (tags)
        {
            text = BoundAttributes.Read(text);
            text = TemplateTags.Remove(text, hints);
            text = AttributeLists.Read(text);
        }

        var code = new CodeRanges(text);
        var lines = text.Split('\n');
        var start = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var length = lines[i].Length;
            if (length > 0 && !code.Contains(start))
            {
                if (captions) lines[i] = TableCaptions.Read(lines, i);
                if (callouts) Callouts.Read(lines, i);
                if (wiki) lines[i] = WikiLinks.Read(lines[i], i, hints, column => code.Contains(start + column));
                if (bullets) lines[i] = ForeignBullets.Read(lines, i, hints);
                if (items) lines[i] = GluedItems.Read(lines, i, hints);
                if (headings) lines[i] = GluedHeadings.Read(lines, i, hints);
                if (bold) lines[i] = LooseBold.Read(lines[i], i, hints, column => code.Contains(start + column));
                if (addresses) lines[i] = SpacedAddresses.Read(lines[i], i, hints, column => code.Contains(start + column));
            }

            start += length + 1;
        }

        hints.Report(context);
        return string.Join('\n', lines);
    }
}
