using Oim.Content.FrontMatter;
using Oim.Content.Ingestion;
using Oim.Content.Sources;
using Oim.Agenda;
using Oim.Site.Features.Events.People;

namespace Oim.Site.Features.Events.Programme;

/// <summary>Reads an event's agenda, from agenda.md or from its own page, into the rows that everything about the programme is asked of.</summary>
internal static class ProgrammeReader
{
    public static void Read(EntryReader page, EventDetail detail)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(detail.TimeZone);
        if (page.Companions is [var agenda, ..])
        {
            Take(AgendaReader.Read(agenda.Body, Options(agenda.FirstLine)), agenda.File);
        }
        else
        {
            var reading = AgendaReader.Find(page.Body, Options(page.BodyLine));
            page.Body = reading.Rest;
            Take(reading, page.Path.File);
        }

        AgendaOptions Options(int firstLine) =>
            new(detail.FirstDay, detail.LastDay, zone) { Language = page.Language, FirstLine = firstLine };

        void Take(AgendaReading reading, string file)
        {
            foreach (var fault in reading.Faults)
                page.ReportIn(file, AgendaRules.Of(fault.Kind), new(fault.Line, fault.Column), [.. fault.Arguments]);
            if (reading.Programme is not { } programme) return;
            detail.Programme = new ProgrammeRenderer(page, file).Render(programme);
            AddRows(page, detail.Programme, zone);
        }
    }

    private static void AddRows(EntryReader page, Agenda.Programme programme, TimeZoneInfo zone)
    {
        var identities = PersonIdentities.Read(page);
        var position = 0;
        foreach (var day in programme.Days)
        {
            foreach (var slot in day.Slots)
            {
                var row = new SlotRow
                {
                    Position = ++position,
                    Anchor = slot.Anchor,
                    Title = TitleOf(page, slot),
                    Kind = slot.Kind.ToString(),
                    Room = slot.Room,
                    Day = day.Date,
                    StartsAt = Instant(day.Date is { } date ? slot.Time?.StartOn(date) : null),
                    EndsAt = Instant(day.Date is { } end ? slot.Time?.EndOn(end) : null),
                };
                page.Add(row);
                if (row.StartsAt is { } start) page.ChangesAt(start);
                if (row.EndsAt is { } stop) page.ChangesAt(stop);
                page.FindBy(slot.Title.Text);
                AddSpeakers(page, day, slot, identities);
            }
        }

        DateTimeOffset? Instant(DateTime? local) =>
            local is { } at ? new WrittenDate(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at), null).In(zone) : null;
    }

    // A sitting without a name goes by the event's.
    private static string TitleOf(EntryReader page, AgendaSlot slot) => slot.Title.Text.Length > 0 ? slot.Title.Text : page.Entry.Title;

    private static void AddSpeakers(EntryReader page, AgendaDay day, AgendaSlot slot, PersonIdentities identities)
    {
        var position = 0;
        foreach (var (person, role) in slot.People)
        {
            page.Add(
                new SpeakerRow
                {
                    Position = ++position,
                    Person = identities.Of(person.Name),
                    Name = person.Name,
                    Title = person.Address,
                    Function = person.Function,
                    Organisation = person.Organisation,
                    Country = person.Country,
                    Role = role?.Label,
                    SlotAnchor = slot.Anchor,
                    SlotTitle = TitleOf(page, slot),
                    Day = day.Date,
                    NameOrder = PersonName.OrderOf(person.Name),
                }
            );
            page.FindBy(
                person.Name,
                person.Function,
                person.Organisation,
                person.Country is null ? null : Countries.Name(person.Country, page.Language)
            );
        }
    }
}
