using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oim.Content.Markup;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Editors;

/// <summary>/redaction/composants: every component of the pages in its states, made by the real partials from invented samples.</summary>
public sealed class ComponentsModel(SiteRequest site, PageFrame frame) : PageModel
{
    /// <summary>What an editor may write, rendered once by the engine's own Markdown.</summary>
    private static readonly RenderedMarkdown Sample = MarkdownReader.Read(
        ReadSample(),
        new("exemple.md", "", "fr", 1, null, (_, _, _) => { }, Typography: true)
    );

    public string Prose => Sample.Html;

    public IReadOnlyList<Heading> Outline => Sample.Outline;

    public Entry Plain { get; } =
        EntryOf("Un titre de page", "Un chapeau d’une ou deux phrases, tel que les listes et les moteurs de recherche le montrent.");

    public Entry Archived { get; } = EntryOf("Une page archivée", "");

    public IReadOnlyList<EntryLine> Lines { get; } =
    [
        new(
            1,
            "a",
            "fr",
            "news",
            "#",
            "Une nouvelle datée",
            "Son résumé.",
            new DateTimeOffset(2026, 5, 12, 0, 0, 0, TimeSpan.Zero),
            default,
            false
        ),
        new(
            2,
            "b",
            "fr",
            "page",
            "#",
            "Une page sans résumé, dont le titre est assez long pour tenir sur deux lignes d’une carte étroite",
            "",
            null,
            default,
            false
        ),
        new(
            3,
            "c",
            "fr",
            "page",
            "#",
            PageAddress.DraftMark + "une page en cours",
            "Visible des rédacteurs seuls.",
            null,
            default,
            false
        ),
    ];

    public IReadOnlyList<FacetGroup> Facets { get; } =
    [
        new("Pays", [new("Sénégal", 12, "#", IsChosen: true), new("Suisse", 3, "#", IsChosen: false)]),
        new("Année", [new("2026", 1, "#", IsChosen: false)]),
    ];

    public Pagination FirstPage { get; } = new(1, 60, 20, _ => "#");

    public Pagination MiddlePage { get; } = new(6, 400, 20, _ => "#");

    public Attachments Attachments { get; } =
        new(
            [
                new(null, [new("Rapport", [new("fr", "#", "PDF", 1_200_000), new("en", null, null, 0)])]),
                new("Présentations", [new("Ouverture", [new(null, "#", "PowerPoint", 340_000)])]),
            ],
            [
                new()
                {
                    Name = "Prénom Nom",
                    Role = "Fonction",
                    Office = "Bureau",
                    Phone = "+33 1 23 45 67 89",
                    Email = "adresse@exemple.org",
                },
                new() { Name = "Un nom seul" },
            ]
        );

    public IReadOnlyList<Term> Terms { get; } =
    [
        new()
        {
            Taxonomy = Term.Theme,
            Slug = "retour",
            Label = "retour",
        },
        new()
        {
            Taxonomy = Term.Theme,
            Slug = "accueil",
            Label = "accueil",
        },
        new()
        {
            Taxonomy = Term.Country,
            Slug = "sn",
            Label = "SN",
        },
    ];

    public IActionResult OnGet()
    {
        if (site.Item != "composants") return NotFound();
        (frame.Title, frame.NoIndex, frame.Text) = ("Composants", true, Prose);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    private static Entry EntryOf(string title, string summary) => new()
    {
        Key = "exemple",
        Language = "fr",
        Kind = "page",
        Address = "/exemple",
        Title = title,
        TitleOrder = [],
        Summary = summary,
        HasOwnSummary = summary.Length > 0,
        Archived = summary.Length == 0,
    };

    private static string ReadSample()
    {
        using var stream = typeof(ComponentsModel).Assembly.GetManifestResourceStream("editors/exemple.md")!;
        using var text = new StreamReader(stream);
        return SourceText.Decode(System.Text.Encoding.UTF8.GetBytes(text.ReadToEnd())).Text;
    }
}
