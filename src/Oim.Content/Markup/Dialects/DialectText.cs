namespace Oim.Content.Markup.Dialects;

/// <summary>
/// Rewrites, before Markdown is parsed, what other tools' Markdown has that ours has not, and the slips that would show as raw signs. A
/// text without any of it, which nearly all are, is looked through and left alone.
/// </summary>
internal static class DialectText
{
    /// <summary>Where two dialects would edit the same place, the first does.</summary>
    private static readonly Dialect[] Order =
    [
        HtmlPage.Find,
        Directives.Find,
        Roles.Find,
        Footnotes.Find,
        BoundAttributes.Find,
        UnclosedElements.Find,
        TemplateTags.Find,
        AttributeLists.Find,
        TableCaptions.Find,
        Callouts.Find,
        WikiLinks.Find,
        ForeignBullets.Find,
        GluedItems.Find,
        GluedHeadings.Find,
        LooseBold.Find,
        SpacedAddresses.Find,
    ];

    /// <returns>The text to parse, and the page with the map that leads from it to what is written.</returns>
    public static (string Text, MarkupContext Context) Read(string text, MarkupContext context)
    {
        var (shown, map, slips) = EditsOf(text).Apply();
        context = context with { Map = map };
        SlipReport.Tell(slips, context);
        return (shown, context);
    }

    /// <summary>A piece of text that an edit puts elsewhere.</summary>
    public static string OfPiece(string text) => EditsOf(text).Apply().Text;

    private static SourceEdits EditsOf(string text)
    {
        var source = new MarkdownSource(text);
        var edits = new SourceEdits(source);
        foreach (var find in Order) find(source, edits);
        return edits;
    }
}
