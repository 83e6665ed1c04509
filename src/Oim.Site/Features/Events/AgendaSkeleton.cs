using System.Globalization;
using System.Text;
using Oim.Agenda;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Translations;

namespace Oim.Site.Features.Events;

/// <summary>
/// What the translation of an agenda starts with: its days, the hours and titles of its slots as comments to translate beside, and no
/// person, room or file.
/// </summary>
internal static class AgendaSkeleton
{
    /// <param name="language">That of the original.</param>
    public static string? Of(EventDetail detail, PageSource original, string language)
    {
        var options = new AgendaOptions(detail.FirstDay, detail.LastDay, TimeZoneInfo.FindSystemTimeZoneById(detail.TimeZone))
        {
            Language = language,
            FirstLine = original.BodyLine,
        };
        var reading = AgendaReader.Read(original.Body, options);
        if (reading.Programme is not { } programme) return null;
        var text = new StringBuilder("---\n");
        text.Append(CommonKeys.Translates.Name).Append(": [").Append(SourceParagraph.DigestsOf(original)).Append("]\n---\n");
        foreach (var day in programme.Days)
        {
            var heading = day.Date is { } date ? string.Create(CultureInfo.InvariantCulture, $"## {date:yyyy-MM-dd}") : null;
            if (day.Label is { Length: > 0 } label) Comment(heading is null ? $"## {label}" : $"{heading} – {label}");
            else if (heading is not null) text.Append('\n').Append(heading).Append('\n');
            foreach (var item in day.Items)
                if (item is AgendaSlot slot) Slot(slot);
                else if (item is MarkdownBlock block) Comment(block.Markdown);
        }

        return text.ToString();

        void Slot(AgendaSlot slot)
        {
            Comment($"### {TimeOf(slot.Time)} {slot.Title.Markdown ?? slot.Title.Text}".Replace("###  ", "### ", StringComparison.Ordinal));
            foreach (var block in slot.Items.OfType<MarkdownBlock>()) Comment(block.Markdown);
        }

        void Comment(string words) =>
            text.Append("\n<!--\n").Append(words.Trim().Replace("-->", "-- >", StringComparison.Ordinal)).Append("\n-->\n");
    }

    private static string TimeOf(SlotTime? time) =>
        time?.Start is not { } start ? ""
        : time.End is { } end ? string.Create(CultureInfo.InvariantCulture, $"{start:HH:mm}–{end:HH:mm}")
        : start.ToString("HH:mm", CultureInfo.InvariantCulture);
}
