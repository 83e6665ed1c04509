using System.Text;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Events.Calendars;

/// <summary>Calendars as other programs read them (RFC 5545).</summary>
public sealed class CalendarTests
{
    private const string Section = "---\ntitle: Rencontres\ncascade: { kind: event }\n---\n";

    private const string Meeting = """
        ---
        title: "Dialogue, retour; et \\ développement : à Tela"
        summary: >-
          Une première ligne assez longue pour être pliée plus d’une fois, avec des accents – é, è, ü, 中文, عربى –
          et des émotions 😀 qui ne se coupent pas en deux.
        start: 2026-03-03T08:30
        end: 2026-03-04T13:00
        timeZone: America/Tegucigalpa
        venue: Salle 2, rez-de-chaussée
        city: Tela
        country: HN
        series: idm
        ---

        ## Programme

        ### Mardi 3 mars 2026

        - 8:30 Inscription
        - 9:00 – 9:30 Ouverture ; bienvenue, merci (salle A)
        - 22:00 – 01:00 Soirée

        ### Mercredi 4 mars 2026

        - 9:00 – 13:00 Clôture
        """;

    private static Task<TestSite> StartAsync(params (string Path, string Text)[] files) =>
        TestSite.StartAsync([("r/index.md", Section), ("r/tela.md", Meeting), .. files]);

    private static async Task<string> TextAsync(TestSite site, string address)
    {
        var answer = await site.GetAsync(address);
        Assert.Equal(200, answer.Status);
        Assert.Equal("text/calendar; charset=utf-8", answer.Header("Content-Type"));
        return answer.Text;
    }

    private static async Task<IReadOnlyList<ReadEvent>> ReadAsync(TestSite site, string address) =>
        CalendarReaders.Read(await TextAsync(site, address));

    [CalendarFact]
    public async Task An_event_is_one_entry_in_its_own_language_and_at_its_own_hours()
    {
        await using var site = await StartAsync();

        var entry = Assert.Single(await ReadAsync(site, "/r/tela.ics"));

        // 08:30 in Tela is 14:30 UTC, all year round. No-break spaces become plain ones.
        Assert.Equal(("2026-03-03T14:30:00Z", "2026-03-04T19:00:00Z"), (entry.Start, entry.End));
        Assert.Equal("Dialogue, retour ; et \\ développement : à Tela", entry.Summary);
        Assert.Equal("fr", entry.Language);
        Assert.Equal("Salle 2, rez-de-chaussée, Tela, Honduras", entry.Location);
        Assert.Contains("中文, عربى – et des émotions 😀 qui", entry.Description, StringComparison.Ordinal);
        Assert.EndsWith("/r/tela", entry.Url, StringComparison.Ordinal);
        Assert.Equal("CONFIRMED", entry.Status);
    }

    [CalendarFact]
    public async Task Every_slot_or_one_of_them_is_an_entry()
    {
        await using var site = await StartAsync();

        var slots = await ReadAsync(site, "/r/tela.ics?seances");

        Assert.Equal(["Inscription", "Ouverture ; bienvenue, merci", "Soirée", "Clôture"], slots.Select(slot => slot.Summary));
        Assert.Equal(("2026-03-04T04:00:00Z", "2026-03-04T07:00:00Z"), (slots[2].Start, slots[2].End));
        // That the next one starts then is no end that somebody wrote.
        Assert.Null(slots[0].End);
        Assert.StartsWith("salle A, Salle 2", slots[1].Location, StringComparison.Ordinal);
        Assert.Equal(4, slots.Select(slot => slot.Uid).Distinct().Count());
        var anchor = slots[3].Url[(slots[3].Url.IndexOf('#', StringComparison.Ordinal) + 1)..];
        Assert.Equal(slots[3], Assert.Single(await ReadAsync(site, $"/r/tela.ics?seance={anchor}")) with { Errors = slots[3].Errors });
        Assert.Equal(404, (await site.GetAsync("/r/tela.ics?seance=nulle-part")).Status);
    }

    [CalendarFact]
    public async Task A_list_is_the_feed_of_what_is_to_come_narrowed_by_series_and_country()
    {
        await using var site = await StartAsync(
            ("r/pcr.md", "---\ntitle: Réunion PCR\nstart: 2026-06-04\nend: 2026-06-05\nseries: pcr\ncountry: TH\n---\n"),
            ("r/passe.md", "---\ntitle: Ancienne\nstart: 2009-06-04\nseries: pcr\ncountry: TH\n---\n"),
            ("r/annule.md", "---\ntitle: Annulée\nstart: 2026-09-04\ncancelled: true\ncountry: SN\n---\n"));

        Assert.Equal(
            ["Dialogue, retour ; et \\ développement : à Tela", "Réunion PCR", "Annulée"],
            (await ReadAsync(site, "/r.ics")).Select(one => one.Summary)
        );
        Assert.Equal(["Réunion PCR"], (await ReadAsync(site, "/r.ics?serie=pcr")).Select(one => one.Summary));
        Assert.Equal(["Réunion PCR"], (await ReadAsync(site, "/r.ics?pays=TH")).Select(one => one.Summary));
        Assert.Equal("CANCELLED", Assert.Single(await ReadAsync(site, "/r.ics?pays=SN")).Status);
        Assert.Empty(await ReadAsync(site, "/r.ics?serie=inconnue"));
        var whole = Assert.Single(await ReadAsync(site, "/r/pcr.ics"));
        Assert.Equal(("2026-06-04", "2026-06-06"), (whole.Start, whole.End));
    }

    [CalendarFact]
    public async Task A_change_raises_the_sequence_and_the_instant_and_keeps_the_identifier()
    {
        await using var site = await StartAsync();
        var before = (await ReadAsync(site, "/r/tela.ics?seances"))[3];

        // Files tell the time in their own stamps: an edit is later than what it replaces.
        await site.UntilAsync(() =>
        {
            var edited = site.Folder.Outside("tela.md");
            File.WriteAllText(edited, Meeting.Replace("9:00 – 13:00 Clôture", "10:00 – 13:00 Clôture", StringComparison.Ordinal));
            File.SetLastWriteTimeUtc(edited, DateTime.UtcNow.AddMinutes(5));
            File.Move(edited, site.Folder.Full("r/tela.md"), overwrite: true);
        }, "/r/tela.ics?seances", answer => answer.Text.Contains("DTSTART:20260304T160000Z", StringComparison.Ordinal));
        var after = (await ReadAsync(site, "/r/tela.ics?seances"))[3];

        Assert.Equal(before.Uid, after.Uid);
        Assert.True(after.Sequence > before.Sequence);
        Assert.True(string.CompareOrdinal(after.Modified, before.Modified) > 0);
    }

    [CalendarFact]
    public async Task A_translation_is_another_entry_in_its_language()
    {
        await using var site = await StartAsync(
            ("site.yml", "languages: [fr, en]\n"),
            (
                "r/tela.en.md",
                Meeting.Replace(
                    "title: \"Dialogue, retour; et \\\\ développement : à Tela\"",
                    "title: Dialogue in Tela",
                    StringComparison.Ordinal
                )
            )
        );

        var english = Assert.Single(await ReadAsync(site, "/en/r/tela.ics"));

        Assert.Equal(("Dialogue in Tela", "en"), (english.Summary, english.Language));
        Assert.NotEqual(Assert.Single(await ReadAsync(site, "/r/tela.ics")).Uid, english.Uid);
    }

    [Fact]
    public async Task Lines_end_as_they_must_and_none_is_longer_than_75_octets_or_cut_inside_a_character()
    {
        await using var site = await StartAsync();
        var bytes = (await site.GetAsync("/r/tela.ics?seances")).Bytes.Concat((await site.GetAsync("/r/tela.ics")).Bytes).ToArray();
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);

        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        var lines = text.Split("\r\n");
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains(lines, line => line.StartsWith(' '));
        Assert.DoesNotContain('\uFFFD', text);
    }
}
