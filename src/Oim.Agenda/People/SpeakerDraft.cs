using Oim.Agenda.Text;

namespace Oim.Agenda.People;

/// <summary>A person while they are read.</summary>
internal sealed class SpeakerDraft
{
    public string Name { get; set; } = "";

    public string? Address { get; set; }

    public string? Function { get; set; }

    public string? Organisation { get; set; }

    /// <summary>Its code, and how it is written where it is written by itself.</summary>
    public (string Code, string? Written)? Country { get; set; }

    public string? Note { get; set; }

    public AgendaFile? Page { get; set; }

    public List<AgendaFile> Links { get; } = [];

    public List<List<AgendaFile>> FileGroups { get; } = [];

    /// <summary>The title of what they say, written beside the name.</summary>
    public TextSpan? Talk { get; set; }

    /// <summary>The role written behind the name: « (modératrice) ».</summary>
    public (RoleKind Kind, Gender Gender, TextSpan Label)? Role { get; set; }

    /// <summary>The role is shown as one: it need not be told again beside the name.</summary>
    public bool RoleIsTold { get; set; }

    public Position At { get; set; }

    /// <summary>The affiliation starts with a word that names a function, or with an organisation's.</summary>
    public bool HasKnownAffiliation { get; set; }

    /// <summary>Something besides capitals shows that this is a person.</summary>
    public bool IsProven =>
        HasKnownAffiliation || Address is not null || Country is not null || Page is not null || Role is not null || FileGroups.Count > 0;

    public void AddNote(string note) => Note = Note is null ? note : $"{Note}, {note}";

    public Person Build(IEnumerable<AgendaFile> files)
    {
        if (Role is { } role && !RoleIsTold)
            AddNote(Text.InlineText.Of(role.Label.Text));
        return new(
            Name,
            Address,
            Function,
            Organisation,
            Country?.Code,
            Country?.Written,
            Note,
            Page,
            [.. Links],
            [.. files],
            At.Line,
            At.Column
        );
    }
}
