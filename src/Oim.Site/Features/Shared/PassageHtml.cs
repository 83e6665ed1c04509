using Microsoft.AspNetCore.Html;
using Oim.Site.Publishing.Merging;

namespace Oim.Site.Features.Shared;

/// <summary>A passage with what was taken out and put in; nothing stands between its words that the texts do not have.</summary>
public static class PassageHtml
{
    /// <param name="removed">« retiré : », for who hears the page.</param>
    /// <param name="added">« ajouté : ».</param>
    public static IHtmlContent Of(RewrittenPassage passage, string removed, string added)
    {
        var html = new HtmlContentBuilder();
        // Empty lines before the first word say nothing.
        foreach (var run in passage.Runs.Select((run, number) => number == 0 ? run with { Text = run.Text.TrimStart('\n') } : run))
            if (run.Text.Length == 0) continue;
            else if (run.Change == WordChange.Same) html.Append(run.Text);
            else if (run.Change == WordChange.Removed) Mark(html, "del", removed, run.Text);
            else Mark(html, "ins", added, run.Text);
        return html;
    }

    private static void Mark(HtmlContentBuilder html, string element, string said, string text) =>
        html.AppendHtml($"<{element}><span class=\"visually-hidden\">[")
            .Append(said)
            .AppendHtml(" </span>")
            .Append(text)
            .AppendHtml($"<span class=\"visually-hidden\">]</span></{element}>");
}
