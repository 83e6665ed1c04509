using System.Text.RegularExpressions;

namespace Oim.Site.Features.LanguageServer;

/// <summary>Words in Markdown as words: no link, no picture and no element comes of what somebody else wrote.</summary>
internal static partial class PlainMarkdown
{
    /// <returns>One line.</returns>
    public static string Of(string text) => Sign().Replace(text.ReplaceLineEndings(" "), @"\$0");

    [GeneratedRegex(@"[!#$&*+<=>@\[\]\\^_`{|}~]")]
    private static partial Regex Sign();
}
