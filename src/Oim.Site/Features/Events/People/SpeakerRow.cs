using Oim.Content.Storage;

namespace Oim.Site.Features.Events.People;

/// <summary>One person in one slot of one event.</summary>
public sealed class SpeakerRow : EntryRow
{
    public int Position { get; set; }

    /// <summary>Tells people apart: the name, and the function where the editor says so.</summary>
    public required string Person { get; set; }

    public required string Name { get; set; }

    /// <summary>« M. », « Mme », « Dr ».</summary>
    public string? Title { get; set; }

    public string? Function { get; set; }

    public string? Organisation { get; set; }

    /// <summary>An ISO code.</summary>
    public string? Country { get; set; }

    /// <summary>The country as the programme has it, which is never put in other words.</summary>
    public string? CountryName { get; set; }

    /// <summary>The language the function is in, where that is not the page's.</summary>
    public string? FunctionIn { get; set; }

    /// <summary>The language the organisation is in, where that is not the page's.</summary>
    public string? OrganisationIn { get; set; }

    /// <summary>The role, « Modératrice », « orateur »; null for a speaker without a label.</summary>
    public string? Role { get; set; }

    /// <summary>The language the role is in, where that is not the page's.</summary>
    public string? RoleIn { get; set; }

    public required string SlotAnchor { get; set; }

    public required string SlotTitle { get; set; }

    public DateOnly? Day { get; set; }

    /// <summary>« Swing, William Lacy ».</summary>
    public required string FamilyFirst { get; set; }

    /// <summary>Its collation key.</summary>
    public required byte[] NameOrder { get; set; }
}
