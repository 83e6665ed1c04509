using Oim.Content.Diagnostics;
using Oim.Content.Storage;
using Oim.Site.Features.Events;
using Oim.Site.Features.Offices;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Languages;

/// <summary>Facts are written once, in the original; a translation gives words, and may override.</summary>
public sealed class WrittenOnceTests : IDisposable
{
    private const string Meeting = """
        ---
        title: Réunion de Dakar
        kind: event
        start: 2026-06-04T09:00
        end: 2026-06-05T17:00
        timeZone: Africa/Dakar
        city: Dakar
        country: SN
        themes: [retour]
        image: photo.png
        imageAlt: La salle
        contacts:
          - { name: Awa Diop, role: Chargée de communication, email: a@exemple.org }
        documents:
          - title: Ordre du jour
            fr: ordre.pdf
            en: agenda.pdf
          - title: Rapport
            file: rapport.pdf
        ---
        Un texte.
        """;

    private const string Words = """
        ---
        title: Dakar meeting
        imageAlt: The room
        contacts: { role: Press officer }
        documents: [{ title: Agenda }, { title: Report }]
        ---
        A text.
        """;

    private readonly TemporaryFolder folder = new();
    private readonly Engine engine;

    public WrittenOnceTests()
    {
        engine = new(folder);
        folder.Write("site.yml", "name: Essai\nlanguages: [fr, en, es]\n");
        foreach (var file in (string[])["photo.png", "ordre.pdf", "agenda.pdf", "rapport.pdf"])
            folder.Write($"e/{file}", file == "photo.png" ? TestPicture.Png(800, 500) : [1]);
    }

    public void Dispose()
    {
        engine.Dispose();
        folder.Dispose();
    }

    private void Read(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files) folder.Write(path, text);
        engine.All();
    }

    private IReadOnlyList<T> Rows<T>(string address) where T : EntryRow
    {
        var id = engine.Entry(address)!.Id;
        using var content = engine.Store.Read();
        return [.. content.Set<T>().Where(row => row.EntryId == id)];
    }

    private IEnumerable<string> Told() => engine.Told().Where(told => !told.Contains("conseil", StringComparison.Ordinal));

    [Theory]
    [InlineData("e/index.en.md", "/en/e", "")]
    [InlineData("en/e/index.md", "/en/e", "")]
    [InlineData("en/events/dakar.md", "/en/events/dakar", "translationKey: Dakar\n")]
    public void A_translation_gives_words_alone_wherever_it_stands(string file, string address, string key)
    {
        Read(
            ("e/index.md", Meeting.Replace("kind: event\n", $"kind: event\n{key}", StringComparison.Ordinal)),
            (file, $"---\ntitle: Dakar meeting\n{key}imageAlt: The room\n---\nA text.\n")
        );

        Assert.Empty(Told());
        var (entry, detail) = (engine.Entry(address)!, Rows<EventDetail>(address).Single());
        Assert.Equal(
            ("event", "Dakar meeting", "content:/e/photo.png", "The room"),
            (entry.Kind, entry.Title, entry.Image, entry.ImageAlt)
        );
        Assert.Equal(
            ("2026-06-04 09:00", "Africa/Dakar", "Dakar", "SN"),
            ($"{detail.StartsAt:yyyy-MM-dd HH:mm}", detail.TimeZone, detail.City, detail.Country)
        );
        Assert.Equal(["SN", "retour"], Rows<Term>(address).Select(term => term.Label).Order(StringComparer.Ordinal));
        Assert.Equal(["a@exemple.org"], Rows<Contact>(address).Select(contact => contact.Email));
        Assert.Equal(
            ["en content:/e/agenda.pdf", "fr content:/e/ordre.pdf", "fr content:/e/rapport.pdf"],
            Rows<Document>(address).Select(document => $"{document.Language} {document.Target}").Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_translation_may_override_a_fact_by_any_name_of_its_key()
    {
        Read(
            ("e/index.md", Meeting),
            ("e/index.en.md", "---\ntitle: Dakar meeting\nville: Dakar (Senegal)\nthemes: return\nimage:\n---\nA text.\n")
        );

        Assert.Empty(Told());
        Assert.Equal("Dakar (Senegal)", Rows<EventDetail>("/en/e").Single().City);
        Assert.Contains("return", Rows<Term>("/en/e").Select(term => term.Label));
        Assert.DoesNotContain("retour", Rows<Term>("/en/e").Select(term => term.Label));
        Assert.Null(engine.Entry("/en/e")!.Image);
    }

    [Fact]
    public void Titles_of_documents_and_roles_of_contacts_are_translated_in_their_order()
    {
        Read(("e/index.md", Meeting), ("e/index.en.md", Words));

        Assert.Empty(engine.Told());
        Assert.Equal(
            ["Agenda en content:/e/agenda.pdf", "Agenda fr content:/e/ordre.pdf", "Report fr content:/e/rapport.pdf"],
            Rows<Document>("/en/e").Select(file => $"{file.Title} {file.Language} {file.Target}").Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            [("Awa Diop", "Press officer")],
            Rows<Contact>("/en/e").Select(contact => (contact.Name, contact.Role))
        );
    }

    [Fact]
    public void A_count_that_differs_and_words_that_are_missing_are_told()
    {
        Read(
            ("e/index.md", Meeting),
            ("e/index.en.md", "---\ntitle: Dakar meeting\ndocuments:\n  - title: Agenda\n---\nA text.\n")
        );

        Assert.Equal(
            [
                "e/index.en.md:1:1: conseil OIM2003: mots de l’original qui ne sont pas traduits : imageAlt, contacts — "
                    + "écrivez ces clés dans la langue de la page",
                "e/index.en.md:4:3: avertissement OIM2004: « documents » : 1 ici, 2 dans l’original — donnez un titre pour chacun, "
                    + "dans l’ordre de l’original, ou écrivez toute la clé, fichiers compris",
            ],
            engine.Told().Select(told => told["told: ".Length..])
        );
        Assert.Equal(3, Rows<Document>("/en/e").Count);
    }

    [Fact]
    public void A_language_without_the_default_one_follows_the_first_of_the_site()
    {
        Read(
            ("b.en.md", "---\ntitle: Dakar\nkind: office\ncity: Dakar\ncoordinates: [14.69, -17.45]\nhours: 9 to 5\n---\nA.\n"),
            ("b.es.md", "---\ntitle: Dakar\nhours: De 9 a 17\n---\nA.\n")
        );

        var office = Rows<OfficeDetail>("/es/b").Single();
        Assert.Equal(("Dakar", 14.69, "De 9 a 17"), (office.City, office.Latitude, office.Hours));
        Assert.Empty(Rows<OfficeDetail>("/en/b").Single().Coverage);
    }

    [Fact]
    public void A_fault_of_the_original_is_told_there_and_keeps_the_good_translation()
    {
        Read(("e/index.md", Meeting), ("e/index.en.md", Words));

        folder.Write("e/index.md", Meeting.Replace("2026-06-04T09:00", "31/06/2026", StringComparison.Ordinal));
        engine.Changed("e/index.md");

        Assert.Contains("e/index.md:4:8 OIM1004", engine.Problems());
        Assert.Contains("e/index.en.md:1:1 OIM2002", engine.Problems());
        Assert.Equal(4, Rows<EventDetail>("/en/e").Single().FirstDay.Day);
        Assert.Contains(engine.Told(), told => told.Contains("reprise de e/index.md (ligne 4)", StringComparison.Ordinal));

        folder.Write("e/index.md", [0, 1, 2]);
        engine.Changed("e/index.md");

        Assert.Contains("e/index.en.md:1:1 OIM2001", engine.Problems());
        Assert.Equal(4, Rows<EventDetail>("/en/e").Single().FirstDay.Day);

        folder.Write("e/index.md", Meeting.Replace("2026-06-04T09:00", "2026-06-03T09:00", StringComparison.Ordinal));
        engine.Changed("e/index.md");

        Assert.Empty(engine.Problems());
        Assert.Equal(3, Rows<EventDetail>("/en/e").Single().FirstDay.Day);
    }

    [Fact]
    public void A_value_that_does_not_go_with_an_inherited_one_is_told_in_the_translation()
    {
        Read(
            ("e/index.md", Meeting),
            ("e/index.en.md", Words.Replace("title: Dakar", "start: 2026-07-01\ntitle: Dakar", StringComparison.Ordinal))
        );

        Assert.Equal(["e/index.en.md:1:1 OIM2002"], engine.Problems());
        Assert.Contains(engine.Told(), told => told.Contains("avant de commencer", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_changes_in_the_original_reads_no_translation_and_a_header_does()
    {
        Read(("p.md", "# Page\n"), ("p.en.md", "# A page\n"), ("e/index.md", Meeting), ("e/index.en.md", Words));
        // The engine is not told of these: it sees them when it reads the translations.
        folder.Write("p.en.md", "# Seen\n");
        folder.Write("e/index.en.md", Words.Replace("Dakar meeting", "Seen", StringComparison.Ordinal));

        folder.Write("p.md", "# Page\n\nUn texte.\n");
        engine.Changed("p.md");
        Assert.Equal("A page", engine.Entry("/en/p")!.Title);

        folder.Write("e/index.md", Meeting.Replace("city: Dakar", "city: Thiès", StringComparison.Ordinal));
        engine.Changed("e/index.md");
        Assert.Equal(("Seen", "Thiès"), (engine.Entry("/en/e")!.Title, Rows<EventDetail>("/en/e").Single().City));

        folder.Delete("e/index.md");
        engine.Changed("e/index.md");
        Assert.Equal("page", engine.Entry("/en/e")!.Kind);
        Assert.Contains(engine.Told(), told => told.Contains("OIM1404", StringComparison.Ordinal));
    }

    [Fact]
    public void A_draft_and_an_embargo_cover_the_translations()
    {
        Read(
            ("a.md", "---\ntitle: A\ndraft: true\n---\nA.\n"),
            ("a.en.md", "---\ntitle: A\n---\nA.\n"),
            ("b.md", "---\ntitle: B\npublishDate: 2050-01-01\n---\nB.\n"),
            ("b.en.md", "---\ntitle: B\n---\nB.\n"),
            ("c.md", "---\ntitle: C\ndraft: true\n---\nC.\n"),
            ("c.en.md", "---\ntitle: C\ndraft: false\n---\nC.\n")
        );

        Assert.True(engine.Entry("/en/a")!.Draft);
        Assert.Equal(2050, engine.Entry("/en/b")!.PublishAt!.Value.AddDays(1).Year);
        Assert.False(engine.Entry("/en/c")!.Draft);
    }
}
