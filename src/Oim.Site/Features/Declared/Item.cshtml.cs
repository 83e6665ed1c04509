using System.Text.Encodings.Web;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds.Declared;
using Oim.Content.Storage;
using Oim.Site.Features.Declared.Citations;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Declared;

/// <summary>A page of a kind that a file declares.</summary>
public sealed class ItemModel(
    ContentDbContext content,
    SiteRequest site,
    PageFrame frame,
    DeclaredQueries declared,
    ShownFields shown,
    SubjectSections sections,
    SiteFiles files,
    HtmlEncoder html
) : EntryPage(content, site, frame)
{
    private const int RelatedShown = 4;

    private IReadOnlyList<int> related = [];
    private (int? Before, int? After) neighbours;

    public KindDeclaration Kind { get; private set; } = null!;

    public KindName Name => Kind.Names.In(Site.Language);

    /// <summary>Null for a kind that neither opens nor closes.</summary>
    public OpenState? State { get; private set; }

    public bool IsOld => Kind.OldSince(Entry) <= Site.Now;

    /// <summary>Where the page is dated from.</summary>
    public string? Dateline { get; private set; }

    public IReadOnlyList<ShownField> Head { get; private set; } = [];

    public IReadOnlyList<ShownField> Facts { get; private set; } = [];

    public IReadOnlyList<ShownField> Asides { get; private set; } = [];

    /// <summary>References to the page, each with the name of its style; none for a kind that is not cited.</summary>
    public IReadOnlyList<(string Style, string Html)> Citations { get; private set; } = [];

    /// <summary>What the person whom the page presents said and wrote.</summary>
    public IReadOnlyList<SubjectSection> Sections { get; private set; } = [];

    public IReadOnlyList<EntryLine> Related { get; private set; } = [];

    public (EntryLine? Before, EntryLine? After) Neighbours { get; private set; }

    protected override IEnumerable<Type> Rows => [typeof(DeclaredDetail)];

    protected override async Task<IReadOnlyList<int>> BesideAsync()
    {
        Kind = ((DeclaredKind)Store.Kinds.Of(Entry.Kind)).Declaration;
        if (!Kind.IsPerson) related = RelatedEntries.RelatedTo(Parts, Site, RelatedShown);
        neighbours = await declared.NeighboursAsync(Kind, Entry, Frame.Ancestors);
        return [.. related, .. ((int?[])[neighbours.Before, neighbours.After]).OfType<int>()];
    }

    private EntryLine? LineOf(int? id) => Lines.FirstOrDefault(line => line.Id == id);

    protected override async Task LoadAsync()
    {
        var detail = Parts.One<DeclaredDetail>() ?? new();
        if (Kind.State is not null) State = detail.StateAt(Site.Now);
        var from = shown.At(Kind, detail, Placement.Dateline).SelectMany(field => field.Values).Select(value => value.Text);
        var dateline = FactLine.Of(from);
        Dateline = dateline.Length > 0 ? dateline : null;
        Head = shown.At(Kind, detail, Placement.Head);
        Facts = shown.At(Kind, detail, Placement.Facts);
        Asides = shown.At(Kind, detail, Placement.Aside);
        if (Kind.IsPerson) Sections = await sections.FindAsync(Subject.Person(NamesOf(Terms)), without: [Entry.Kind]);
        else Related = RelatedEntries.Shown(related, Lines, NamedBy, RelatedShown);
        Neighbours = (LineOf(neighbours.Before), LineOf(neighbours.After));
        Frame.OpenGraphType = "article";
        Frame.Date(Entry);
        Frame.StructuredData.Add(LinkedData.Describe(Entry, Kind, detail, Frame, Site, files));
        if (Kind.IsCited) Cite(detail);
    }

    private static IEnumerable<string> NamesOf(IEnumerable<Term> terms) =>
        terms.Where(term => term.Taxonomy == Term.Person).Select(term => term.Slug);

    private void Cite(DeclaredDetail detail)
    {
        var citation = Citation.Of(Entry, Kind, detail, Frame, Site);
        Citations = [("APA", CitationStyles.Apa(citation, html)), ("ISO 690", CitationStyles.Iso690(citation, html))];
        Frame.Alternates.Add((PageForms.AddressOf(Entry.Address, ".bib"), "application/x-bibtex", Entry.Title));
        Frame.Alternates.Add((PageForms.AddressOf(Entry.Address, ".ris"), "application/x-research-info-systems", Entry.Title));
    }
}
