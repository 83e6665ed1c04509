using Oim.Site.Features.Events.Agenda.Text;

namespace Oim.Site.Features.Events.Agenda.Building;

/// <summary>Titles without the marks around them.</summary>
internal static class Titles
{
    public static AgendaTitle Read(Passage? passage)
    {
        if (passage is not { } found) return new("", null);
        var bare = InlineText.Bare(found.Trim(';', ',', '–', '—', '|').TrimEnd(':')).TrimEnd(':', ';');
        var markdown = bare.Text;
        var text = InlineText.Of(markdown);
        return new(text, InlineText.HasMarkup(markdown) ? markdown : null);
    }
}
