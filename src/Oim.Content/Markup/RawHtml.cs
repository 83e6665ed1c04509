using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Ganss.Xss;
using Oim.Content.Diagnostics;

namespace Oim.Content.Markup;

/// <summary>
/// Lets through, of the HTML an editor writes in Markdown, a list of harmless elements and attributes; the rest leaves its text. <see
/// cref="HtmlWriter"/> knows what each is for and writes what passes; HtmlSanitizer, which others keep and attack, has the last word on
/// what was written.
/// </summary>
internal static partial class RawHtml
{
    public static string Clean(string html, HtmlPieces pieces, HtmlWriter writer, MarkupContext context)
    {
        DroppedHtml.Report(pieces, context, name => name is "h1" or "H1" || HtmlLists.Elements.Contains(name.ToLowerInvariant()));
        if (HtmlDepth.IsTooMuch(html))
        {
            context.Report(
                MarkupRules.DroppedHtml,
                context.StartOf(0),
                [Wording.Phrase($"plus de {HtmlDepth.Most} éléments imbriqués", $"more than {HtmlDepth.Most} nested elements"), ""]
            );
            return $"<pre>{System.Net.WebUtility.HtmlEncode(System.Net.WebUtility.HtmlDecode(WholeTag().Replace(html, "")))}</pre>\n";
        }

        return Sanitized(writer.Write(new HtmlParser().ParseDocument("<body>" + html).Body!));
    }

    /// <summary>The same text, unless something in it may not pass after all.</summary>
    private static string Sanitized(string html)
    {
        var sanitizer = new HtmlSanitizer(
            new HtmlSanitizerOptions
            {
                AllowedTags = HtmlLists.Elements,
                AllowedAttributes = HtmlLists.Attributes,
                UriAttributes = HtmlLists.Addresses,
                AllowedSchemes = new HashSet<string>([.. ContentAddress.SafeSchemes, ContentAddress.Scheme.TrimEnd(':')]),
            }
        );
        var isWhole = true;
        sanitizer.RemovingTag += (_, _) => isWhole = false;
        sanitizer.RemovingAttribute += (_, removing) =>
        {
            removing.Cancel = removing.Reason == RemoveReason.NotAllowedAttribute
                && HtmlLists.Admits(removing.Attribute.Name, removing.Attribute.Value);
            isWhole &= removing.Cancel;
        };
        var body = sanitizer.SanitizeDom(html).Body!;
        // To write a page anew takes time that grows with the square of its paragraphs.
        return isWhole ? html : body.InnerHtml;
    }

    [GeneratedRegex("<[^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex WholeTag();
}
