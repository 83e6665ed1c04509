using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Features.Shared.Pictures;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>A page that shows one entry. A kind's page adds what it needs in <see cref="LoadAsync"/>.</summary>
public abstract class EntryPage(ContentDbContext content, SiteRequest site, PageFrame frame) : PageModel
{
    public Entry Entry { get; private set; } = null!;

    /// <summary>The text, with its links filled in.</summary>
    public string Html { get; private set; } = "";

    public string Language => Entry.Language;

    /// <summary>What belongs to the page, beside its text.</summary>
    protected EntryParts Parts { get; private set; } = null!;

    public Attachments Attachments { get; private set; } = Attachments.None;

    /// <summary>What the page is filed under, in the order it says so.</summary>
    public IReadOnlyList<Term> Terms => Parts.Terms;

    /// <summary>The pages that name this one in their header.</summary>
    public IReadOnlyList<EntryLine> NamedBy { get; private set; } = [];

    protected ContentDbContext Store => content;

    protected SiteRequest Site => site;

    protected PageFrame Frame => frame;

    public async Task<IActionResult> OnGetAsync()
    {
        Entry = await content.EntryAsync(site.Page!.EntryId);
        Html = site.Show(Entry.Html);
        frame.Text = Html;
        frame.Title = Entry.Title;
        frame.Description = Entry.Summary;
        frame.NoIndex = Entry.NoIndex;
        frame.Canonical = Entry.Address;
        frame.Image = Entry.Image is null ? null : Picture.Of(site, Entry.Image)?.Shared ?? site.Show(Entry.Image);
        frame.ImageAlt = Entry.ImageAlt;
        frame.Ancestors = site.Addresses.Above(Entry.Key, Entry.Language, site.Viewpoint);
        var versions = site.Addresses.VersionsOf(site.Page!, site.Viewpoint);
        frame.Translations = [.. versions.Select(v => (v.Language, v.Address)).OrderBy(v => v.Language, StringComparer.Ordinal)];
        frame.Unlisted = [.. versions.Where(version => version.NoIndex).Select(version => version.Address)];
        frame.StructuredData.Add(Breadcrumb.Describe(frame));
        if (Entry.Lists.Count > 0 || (Entry is { IsSection: true, ListKind: { } listed } && content.Kinds.Of(listed).IsTimely))
            frame.Followed = new(Entry.Address, Entry.Title, ListFilter.From(Request.Query, FacetNames.OfEntries).Query);
        if (Entry.File is not null)
        {
            Response.Headers.Vary = "Accept";
            frame.Alternates.Add((PageForms.AddressOf(Entry.Address, ".md"), Negotiation.Markdown, Entry.Title));
        }

        Parts = await content.PartsOfAsync(Entry, Rows);
        Attachments = Attachments.Of(Parts, site);
        var naming = Parts.NamingIds(site);
        Lines = await content.ListedLinesAsync([.. naming, .. await BesideAsync()], site.Viewpoint);
        NamedBy = [.. Lines.Where(line => naming.Contains(line.Id) && line.Language == Language)];
        NameSource();
        await LoadAsync();
        // A section without a summary is told by what is in it.
        if (string.IsNullOrEmpty(frame.Description) && Entry.IsSection)
            frame.Description = string.Join(
                " · ",
                await content
                    .Entries.ListedAt(site.Viewpoint)
                    .ChildrenOf(Entry)
                    .InOrder()
                    .Select(child => child.Title)
                    .Take(3)
                    .ToListAsync()
            );
        return Page();
    }

    /// <summary>The pages that the kind shows beside: their lines are read together with those of the pages that name this one.</summary>
    protected virtual Task<IReadOnlyList<int>> BesideAsync() => Task.FromResult<IReadOnlyList<int>>([]);

    /// <summary>Of the pages beside and of those that name this one, the latest first.</summary>
    protected IReadOnlyList<EntryLine> Lines { get; private set; } = [];

    /// <summary>The rows that the kind adds to what every page may have.</summary>
    protected virtual IEnumerable<Type> Rows => [];

    protected virtual Task LoadAsync() => Task.CompletedTask;

    /// <summary>
    /// Tells the file a page comes from: what an editor who sees a slip on the public site has to open. Headers are ASCII: the path is
    /// escaped as in an address.
    /// </summary>
    private void NameSource()
    {
        if (Entry.File is { } file) Response.Headers["X-Source-File"] = string.Join('/', file.Split('/').Select(Uri.EscapeDataString));
    }
}
