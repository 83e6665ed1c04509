using System.Text.Json;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Events;

/// <summary>Events as search engines read them.</summary>
public sealed class EventDescriptionTests
{
    private const string Header = "---\ntitle: Atelier « retour »\nsummary: Deux jours.\nkind: event\n";

    private static async Task<JsonElement> EventAsync(TestSite site, string address)
    {
        var page = await site.PageAsync(address);
        return page.QuerySelectorAll("script[type='application/ld+json']")
            .Select(script => JsonDocument.Parse(script.TextContent).RootElement)
            .Single(node => node.GetProperty("@type").GetString() == "Event");
    }

    private static IEnumerable<string?> All(JsonElement node, string property, string of) =>
        SchemaOrg.Values(node.GetProperty(property)).Select(value => value.GetProperty(of).GetString()?.Replace('\u00A0', ' '));

    [Fact]
    public async Task A_full_event_is_valid_and_tells_all_of_itself()
    {
        await using var site = await TestSite.StartAsync(
            ("e/index.md", Header + """
                start: 2026-07-07T09:00
                end: 2026-07-08T13:00
                timeZone: Europe/Zurich
                venue: Centre international de conférences
                city: Genève
                country: CH
                organisers: [Organisation de l'exemple, Ville de Genève]
                documents:
                  - group: Réunion
                    items:
                      - title: Note de cadrage
                        fr: note.pdf
                        en:
                      - title: Rapport final
                        fr:
                ---
                """), ("e/note.pdf", "%PDF"),
            ("e/agenda.md", """
                ## 7 juillet 2026
                ### 9h–10h Ouverture <em>solennelle</em> (salle XVII)
                Présidente : Mme Awa Diop, ministre, Sénégal
                ### 10h Session I
                - Jean Petit, Administrateur, OCDE ([Note](note.pdf))
                - 10h30 – 11h : Ana Ruiz (IRD) – Les retours
                ## 8 juillet
                ### Clôture
                """));

        var described = await EventAsync(site, "/e");

        Assert.Empty(SchemaOrg.Faults(described));
        Assert.Equal(
            ("2026-07-07T09:00:00+02:00", "2026-07-08T13:00:00+02:00"),
            (described.GetProperty("startDate").GetString(), described.GetProperty("endDate").GetString())
        );
        Assert.Equal("https://schema.org/EventScheduled", described.GetProperty("eventStatus").GetString());
        Assert.Equal(["Organisation de l’exemple", "Ville de Genève"], All(described, "organizer", "name"));
        Assert.Equal(["Awa Diop", "Jean Petit", "Ana Ruiz"], All(described, "performer", "name"));
        Assert.Equal(["Note de cadrage", "Rapport final"], All(described, "workFeatured", "name"));
        Assert.Equal("CH", described.GetProperty("location").GetProperty("address").GetProperty("addressCountry").GetString());
        // Every slot, with and without hours.
        Assert.Equal(["Ouverture solennelle", "Session I", "Clôture"], All(described, "subEvent", "name"));
        var slots = SchemaOrg.Values(described.GetProperty("subEvent")).ToList();
        Assert.Equal("2026-07-07T10:00:00+02:00", slots[0].GetProperty("endDate").GetString());
        Assert.Equal("salle\u00A0XVII", slots[0].GetProperty("location").GetProperty("name").GetString());
        Assert.Equal("2026-07-08", slots[2].GetProperty("startDate").GetString());
        Assert.EndsWith("/e#s-2026-07-07-session-i", slots[1].GetProperty("url").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("start: 2026-07-07\n", "2026-07-07", "2026-07-07")]
    [InlineData("start: 2026-10-24\nend: 2026-10-25\ntimeZone: Europe/Paris\n", "2026-10-24", "2026-10-25")]
    [InlineData(
        "start: 2026-06-19T22:00\nend: 2026-06-20T01:00\ntimeZone: America/New_York\n",
        "2026-06-19T22:00:00-04:00",
        "2026-06-20T01:00:00-04:00"
    )]
    public async Task Days_are_days_and_hours_have_their_distance_to_UTC(string dates, string start, string end)
    {
        await using var site = await TestSite.StartAsync(("e.md", Header + dates + "---\n"));

        var described = await EventAsync(site, "/e");

        Assert.Empty(SchemaOrg.Faults(described));
        Assert.Equal((start, end), (described.GetProperty("startDate").GetString(), described.GetProperty("endDate").GetString()));
    }

    [Theory]
    [InlineData("cancelled: true\n", "EventCancelled", "OfflineEventAttendanceMode")]
    [InlineData("venue: En ligne (Zoom)\n", "EventScheduled", "OnlineEventAttendanceMode")]
    [InlineData("venue: Palais des Nations et en ligne\ncity: Genève\n", "EventScheduled", "MixedEventAttendanceMode")]
    public async Task Status_and_mode_are_told(string keys, string status, string mode)
    {
        await using var site = await TestSite.StartAsync(("e.md", Header + "start: 2026-07-07\n" + keys + "---\n"));

        var described = await EventAsync(site, "/e");

        Assert.Empty(SchemaOrg.Faults(described));
        Assert.Equal("https://schema.org/" + status, described.GetProperty("eventStatus").GetString());
        Assert.Equal("https://schema.org/" + mode, described.GetProperty("eventAttendanceMode").GetString());
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("country: SN\n", "Sénégal")]
    [InlineData("attendance: mixte\nliveStream: https://exemple.org/direct\n", "https://exemple.org/direct")]
    public async Task An_event_says_as_much_of_its_place_as_is_known(string keys, string? place)
    {
        await using var site = await TestSite.StartAsync(
            ("e.md", Header + "start: 2026-07-07\n" + keys + "---\n\n## Programme\n\n### 9 h Ouverture\n\nTexte.\n")
        );

        var described = await EventAsync(site, "/e");

        Assert.Empty(SchemaOrg.Faults(described));
        Assert.Equal(place, PlaceOf(described));
        Assert.Equal(place, PlaceOf(SchemaOrg.Values(described.GetProperty("subEvent")).Single()));

        static string? PlaceOf(JsonElement node) =>
            !node.TryGetProperty("location", out var location) ? null
            : location.TryGetProperty("name", out var name) ? name.GetString()
            : location.GetProperty("url").GetString();
    }

    [Fact]
    public void The_table_finds_what_is_wrong()
    {
        static IEnumerable<string> Faults(string json) => SchemaOrg.Faults(JsonDocument.Parse(json).RootElement);

        Assert.Single(Faults("""{"@type":"Event","titre":"x"}"""));
        Assert.Single(Faults("""{"@type":"Event","startDate":"demain"}"""));
        Assert.Single(Faults("""{"@type":"Event","location":{"@type":"Person","name":"x"}}"""));
        Assert.Single(Faults("""{"@type":"Event","subEvent":[{"@type":"Event","url":"/relative"}]}"""));
        Assert.Empty(Faults("""{"@type":"Event","name":"x"}"""));
    }
}
