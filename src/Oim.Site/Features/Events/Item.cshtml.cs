using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Events.People;
using Oim.Site.Features.Events.Programme;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events;

public sealed class ItemModel(
    ContentDbContext content,
    SiteRequest site,
    PageFrame frame,
    EventQueries events,
    IStringLocalizer<Texts> texts
) : EntryPage(content, site, frame)
{
    /// <summary>Signs of a text that does not keep a phone's visitor from the programme below it.</summary>
    private const int ShortText = 200;

    /// <summary>On either side.</summary>
    private const int EditionsShown = 4;

    /// <summary>The one before and the one after say as much of fewer.</summary>
    private const int FewestEditions = 4;

    public EventDetail? Detail { get; private set; }

    public ProgrammeView? Programme { get; private set; }

    /// <summary>A phone shows the programme first, and the text when asked; everywhere else it is open.</summary>
    public bool IsTextFolded => Programme is not null && Entry.Text.Length > ShortText;

    /// <summary>Slots that have an hour, and so a place in a calendar.</summary>
    public bool HasSlots { get; private set; }

    /// <summary>Bytes of the documents that are online here.</summary>
    public long SizeOfFiles { get; private set; }

    /// <summary>The list of the series the event is an edition of.</summary>
    public string? SeriesAddress { get; private set; }

    /// <summary>Of its series, this one among them, where there are more than the one before and the one after.</summary>
    public IReadOnlyList<EventLine> Editions { get; private set; } = [];

    /// <summary>Of its series.</summary>
    public (EntryLine? Before, EntryLine? After, string Label) Neighbours { get; private set; }

    protected override IEnumerable<Type> Rows => [typeof(EventDetail), typeof(SlotRow), typeof(SpeakerRow)];

    protected override async Task LoadAsync()
    {
        Detail = Parts.One<EventDetail>();
        if (Detail is null) return;
        var slots = Parts.Of<SlotRow>().OrderBy(slot => slot.Position).ToList();
        var speakers = Parts.Of<SpeakerRow>();
        if (Detail.Programme is { } programme)
        {
            var tools = new ProgrammeTools(programme, ProgrammeFilter.From(Request.Query), speakers, Entry.Address, texts);
            Programme = new(tools, Detail, Entry.Address, slots, speakers, Site.Now)
            {
                LacksFiles = ProgrammeFiles.Of(programme).Select(file => FileLink.To(file.Target, Site)).ToList() is { Count: > 1 } links
                    && links.TrueForAll(link => link is null),
            };
            Frame.NoIndex |= tools.Filter != ProgrammeFilter.None;
        }

        SeriesAddress = Frame.Ancestors.LastOrDefault(section => section.ListKind == EventKind.KindName) is { } list
            ? ListFilter.None.With(FacetNames.Series, Detail.Series).Address(list.Address)
            : null;
        FindEditions(await events.EditionsAsync(Detail, EditionsShown));
        HasSlots = slots.Exists(slot => slot.StartsAt is not null);
        var files = DocumentArchive.Files(Parts.Links.Where(link => link.EntryId == Entry.Id), Site);
        // An archive of one file is one step more on the way to it.
        SizeOfFiles = files.Count > 1 ? files.Sum(file => file.Size) : 0;
        if (Detail.HasDay) Frame.Alternates.Add(($"{Entry.Address}.ics", "text/calendar", Entry.Title));
        Frame.StructuredData.Add(new EventDescription(Entry, Detail, Frame, Site).Describe(slots, speakers, Attachments));
    }

    private void FindEditions(IReadOnlyList<EventLine> editions)
    {
        if (editions.Count >= FewestEditions) Editions = editions;
        var place = editions.ToList().FindIndex(edition => edition.Entry.Id == Entry.Id);
        if (place < 0) return;
        Neighbours = (editions.ElementAtOrDefault(place - 1)?.Entry, editions.ElementAtOrDefault(place + 1)?.Entry, texts["OtherEditions"]);
    }
}
