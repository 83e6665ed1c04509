using Oim.Agenda.Text;

namespace Oim.Agenda.Building;

/// <summary>TitleText without the marks around them.</summary>
internal static class TitleText
{
    /// <summary>« Atelier A (salle 2) : Méthodes » without the room, which is shown beside the hours.</summary>
    public static AgendaTitle Without(TextSpan? aside, TextSpan span)
    {
        var title = Read(span);
        return aside is { } room && title.Markdown is null
            ? title with
            {
                Text = title
                    .Text.Replace($" ({InlineText.Of(room.Text)})", "", StringComparison.Ordinal)
                    .Replace($" [{InlineText.Of(room.Text)}]", "", StringComparison.Ordinal),
            }
            : title;
    }

    // « fin. » ends a list, not a sentence; « etc. » and initials keep their point.
    private static bool EndsSentence(string text) =>
        text.Length is > 4 and < 100
        && text[^1] == '.'
        && text.IndexOf('.', StringComparison.Ordinal) == text.Length - 1
        && text[^4..^1].All(char.IsLower)
        && !text.EndsWith("etc.", StringComparison.Ordinal);

    public static AgendaTitle Read(TextSpan? span)
    {
        if (span is not { } found) return new("", null);
        var bare = InlineText.Bare(found.Trim(';', ',', '–', '—', '|').TrimEnd(':')).TrimEnd(':', ';');
        var markdown = bare.Text;
        var text = InlineText.Of(markdown);
        if (EndsSentence(text)) text = text[..^1];
        return new(text, InlineText.HasMarkup(markdown) ? markdown : null);
    }
}
