using Markdig.Syntax.Inlines;
using Oim.Content.Diagnostics;

namespace Oim.Content.Markup;

/// <summary>
/// An image of another site is never shown: the pages let no other host in. A link with its alternative text stands in its place.
/// </summary>
internal static class ForeignImages
{
    public static bool IsForeign(string address) =>
        !address.StartsWith(ContentAddress.Scheme, StringComparison.Ordinal) && ContentAddress.IsAbsolute(address);

    public static void PutLink(LinkInline image, MarkupContext context)
    {
        Report(image.Url!, context.PlaceOf(image), context);
        if (image.FirstChild is null) image.AppendChild(new LiteralInline(NameOf(image.Url!)));
        image.IsImage = false;
        if (IsInLink(image)) LinkReader.Unwrap(image);
    }

    public static void Report(string address, Position at, MarkupContext context) =>
        context.Report(MarkupRules.ForeignImage, at, [address]);

    private static bool IsInLink(LinkInline image)
    {
        for (var around = image.Parent; around is not null; around = around.Parent)
            if (around is LinkInline { IsImage: false }) return true;
        return false;
    }

    /// <summary>The name of its file, or of its site.</summary>
    public static string NameOf(string address)
    {
        var path = address.Split('?', '#')[0].TrimEnd('/');
        return Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
    }
}
