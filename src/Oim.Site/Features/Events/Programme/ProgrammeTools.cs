using Microsoft.Extensions.Localization;
using Oim.Agenda;
using Oim.Site.Features.Events.People;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;

namespace Oim.Site.Features.Events.Programme;

/// <summary>The ways through a programme: by room, by kind of session, by speaker; and what is left of it.</summary>
public sealed class ProgrammeTools
{
    /// <summary>A shorter programme is read faster than it is narrowed.</summary>
    private const int FewestSlots = 4;

    private static readonly SlotKind[] Unasked = [SlotKind.Other, SlotKind.Break, SlotKind.Lunch, SlotKind.Registration];
    private readonly Agenda.Programme whole;
    private readonly ILookup<string, string> slotsOf;
    private readonly string address;

    public ProgrammeTools(
        Agenda.Programme whole,
        ProgrammeFilter filter,
        IReadOnlyCollection<SpeakerRow> speakers,
        string address,
        IStringLocalizer<Texts> texts
    )
    {
        (this.whole, Filter, this.address) = (whole, filter, address);
        slotsOf = speakers.ToLookup(speaker => speaker.Person, speaker => speaker.SlotAnchor, StringComparer.Ordinal);
        if (!IsLong) return;
        Groups = [.. new[] { Rooms(texts), Kinds(texts) }.Where(group => group.Links.Count > 1)];
        Speakers =
        [
            .. speakers
                .DistinctBy(speaker => speaker.Person)
                .OrderBy(speaker => speaker.NameOrder, Comparer<byte[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other)))
                .Select(speaker => Link(speaker.Name, filter with { Person = speaker.Person }, filter with { Person = null })),
        ];
    }

    public ProgrammeFilter Filter { get; }

    public IReadOnlyList<FacetGroup> Groups { get; } = [];

    /// <summary>Everyone who speaks, in the order of their family names; each leads to what they say.</summary>
    public IReadOnlyList<FacetLink> Speakers { get; } = [];

    /// <summary>There is enough to find one's way through.</summary>
    public bool IsLong => Total >= FewestSlots;

    public int Total => whole.Slots.Count();

    public string AddressOfAll => (ProgrammeFilter.None with { IsBrief = Filter.IsBrief }).Address(address);

    public string AddressOf(bool isBrief) => (Filter with { IsBrief = isBrief }).Address(address);

    /// <summary>The days and slots that are asked for; what stands between slots belongs to the whole.</summary>
    public Agenda.Programme Narrowed() =>
        !Filter.Narrows
            ? whole
            : whole with
            {
                Preamble = [],
                Closing = [],
                Days =
                [
                    .. whole
                        .Days.Select(day => day with { Items = [.. day.Slots.Where(slot => Filter.Keeps(slot, slotsOf))] })
                        .Where(day => day.Items.Count > 0),
                ],
            };

    private FacetGroup Rooms(IStringLocalizer<Texts> texts) =>
        new(
            texts["Room"],
            [
                .. whole
                    .Slots.Select(slot => slot.Room)
                    .OfType<string>()
                    .DistinctBy(Slug.Of)
                    .Select(room => Link(room, Filter with { Room = Slug.Of(room) }, Filter with { Room = null }))
                    .Where(link => link.Count > 0),
            ]
        );

    private FacetGroup Kinds(IStringLocalizer<Texts> texts) =>
        new(
            texts["SlotKind"],
            [
                .. whole
                    .Slots.Select(slot => slot.Kind)
                    .Distinct()
                    .Except(Unasked)
                    .Select(kind =>
                        Link(texts[$"Slot-{kind}"], Filter with { Kind = ProgrammeFilter.NameOf(kind) }, Filter with { Kind = null })
                    )
                    .Where(link => link.Count > 0),
            ]
        );

    private FacetLink Link(string text, ProgrammeFilter with, ProgrammeFilter without) =>
        new(
            text,
            whole.Slots.Count(slot => with.Keeps(slot, slotsOf)),
            (with == Filter ? without : with).Address(address),
            with == Filter
        );
}
