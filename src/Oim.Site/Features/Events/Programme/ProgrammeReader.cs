using Oim.Agenda;
using Oim.Content.FrontMatter;
using Oim.Content.Ingestion;
using Oim.Content.Sources;
using Oim.Site.Features.Events.People;

namespace Oim.Site.Features.Events.Programme;

/// <summary>Reads an event's agenda, from agenda.md or from its own page, into the rows that everything about the programme is asked
/// of.</summary>
internal static class ProgrammeReader
{
    public static void Read(EntryReader page, EventDetail detail)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(detail.TimeZone);
        if (page.Companions is [var agenda, ..])
        {
            TellOfOneInText(agenda);
            var reading = Tell(AgendaReader.Read(agenda.Body, Options(agenda.FirstLine, agenda.Language)), agenda.File);
            if (reading is { Programme: { } words } && agenda.Original is { } original && AgendaTranslation.IsWordsAlone(words))
                TranslateBy(
                    words,
                    agenda.File,
                    agenda.Language,
                    Tell(AgendaReader.Read(original.Body, Options(original.FirstLine, original.Language)), original.File),
                    original
                );
            else Show(reading.Programme, new(page, agenda.File, agenda.Language), agenda.Language);
        }
        else
        {
            var reading = AgendaReader.Find(page.Body, Options(page.BodyLine, page.Language));
            page.Body = reading.Rest;
            var own = Tell(reading, page.Path.File).Programme;
            if ((own is null || AgendaTranslation.IsWordsAlone(own)) && InTextOfOriginal() is { } original)
                ShowOriginal(own, original);
            else Show(own, new(page, page.Path.File, page.Language), page.Language);
        }

        // One that stands in the text of the original.
        CompanionText? InTextOfOriginal() =>
            page.OriginalText() is { } text && AgendaReader.Find(text.Body, Options(text.FirstLine, text.Language)).Programme is not null
                ? text
                : null;

        // A file beside the page comes before what stands in its text, which stays there.
        void TellOfOneInText(CompanionText agenda)
        {
            var inText = AgendaReader.Find(page.Body, Options(page.BodyLine, page.Language));
            if (inText.Programme is null) return;
            var own = agenda.Language == page.Language ? agenda.File : $"{agenda.Folder}/{agenda.Name}.{page.Language}.md";
            page.ReportIn(page.Path.File, AgendaRules.Twice, new(inText.AgendaLine, 1), agenda.File, own);
        }

        void ShowOriginal(Agenda.Programme? words, CompanionText original)
        {
            var reading = Tell(AgendaReader.Find(original.Body, Options(original.FirstLine, original.Language)), original.File);
            if (words is null) Show(reading.Programme, new(page, original.File, original.Language), original.Language);
            else TranslateBy(words, page.Path.File, page.Language, reading, original);
        }

        AgendaOptions Options(int firstLine, string language) =>
            new(detail.FirstDay, detail.LastDay, zone)
            {
                Language = language,
                FirstLine = firstLine,
                Hours = detail is { HasHours: true, HasEndHour: true } && detail.FirstDay == detail.LastDay
                    ? (Clock(detail.StartsAt), Clock(detail.EndsAt))
                    : null,
            };

        TimeOnly Clock(DateTimeOffset at) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

        // Days, hours, rooms, people and files are the original's.
        void TranslateBy(Agenda.Programme words, string file, string language, AgendaReading reading, CompanionText original)
        {
            if (reading.Programme is null) return;
            var translation = AgendaTranslation.Of(reading.Programme, words, language);
            Tell(new(words, "", 0, translation.Faults), file);
            var renderer = new ProgrammeRenderer(page, original.File, original.Language) { Translation = (file, language) };
            Show(translation.Programme, renderer, original.Language);
        }

        AgendaReading Tell(AgendaReading reading, string file)
        {
            foreach (var fault in reading.Faults)
                page.ReportIn(
                    file,
                    AgendaRules.Of(fault.Kind),
                    new(fault.Line, fault.Column),
                    [.. fault.Arguments.Select(AgendaRules.Spoken)]
                );
            return reading;
        }

        void Show(Agenda.Programme? programme, ProgrammeRenderer renderer, string language)
        {
            if (programme is null) return;
            if (language != page.Language) programme = ProgrammeWords.In(page, programme);
            detail.Programme = renderer.Render(programme);
            detail.ProgrammeLanguage = language == page.Language ? null : language;
            AddRows(page, detail, zone);
            if (detail is { HasHours: true, HasEndHour: false } && EndOf(programme, detail, zone) is { } end)
                (detail.EndsAt, detail.HasEndHour) = (end, true);
        }
    }

    private static void AddRows(EntryReader page, EventDetail detail, TimeZoneInfo zone)
    {
        var identities = PersonIdentities.Read(page);
        var position = 0;
        foreach (var day in detail.Programme!.Days)
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
                    StartsAt = day.Date is { } date ? slot.Time?.StartAt(date, zone) : null,
                    EndsAt = day.Date is { } end ? slot.Time?.EndAt(end, zone) : null,
                    HasEnd = slot.Time?.End is not null,
                };
                page.Add(row);
                if (row.StartsAt is { } start) page.ChangesAt(start);
                if (row.EndsAt is { } stop) page.ChangesAt(stop);
                page.FindBy(slot.Title.Text);
                AddSpeakers(page, day, slot, identities, detail.ProgrammeLanguage);
            }
        }
    }

    // The end of the last day's last slot, where one is written and nothing starts after it.
    private static DateTimeOffset? EndOf(Agenda.Programme programme, EventDetail detail, TimeZoneInfo zone)
    {
        var times = programme.Days
            .Where(day => day.Date == detail.LastDay)
            .SelectMany(day => day.Slots.Select(slot => slot.Time).OfType<SlotTime>())
            .ToList();
        var end = times.Where(time => time.End is not null).Max(time => time.EndAt(detail.LastDay, zone));
        return end > detail.StartsAt && times.TrueForAll(time => !(time.StartAt(detail.LastDay, zone) >= end)) ? end : null;
    }

    // A sitting without a name goes by the event's.
    private static string TitleOf(EntryReader page, AgendaSlot slot) => slot.Title.Text.Length > 0 ? slot.Title.Text : page.Entry.Title;

    private static void AddSpeakers(EntryReader page, AgendaDay day, AgendaSlot slot, PersonIdentities identities, string? writtenIn)
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
                    CountryName = person.CountryName,
                    FunctionIn = person.FunctionLanguage is null ? writtenIn : null,
                    OrganisationIn = person.OrganisationLanguage is null ? writtenIn : null,
                    Role = role is null ? null : RoleOfOne.Of(role, person.Address, writtenIn ?? page.Language),
                    RoleIn = role?.Language is null ? writtenIn : null,
                    SlotAnchor = slot.Anchor,
                    SlotTitle = TitleOf(page, slot),
                    Day = day.Date,
                    FamilyFirst = identities.FamilyFirst(person.Name),
                    NameOrder = PersonName.OrderOf(identities.FamilyFirst(person.Name)),
                }
            );
            page.FindBy(
                person.Name,
                person.Function,
                person.Organisation,
                person.CountryName,
                page.Settings.Countries.Name(person.Country, page.Language)
            );
        }
    }
}
