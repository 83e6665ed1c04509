namespace Oim.Site.Features.Shared;

/// <summary>Something with a page that visitors ask for by its name: a person, a country, an office, a list of publications.</summary>
/// <param name="Type">What it is, in the reader's language: « Personne ».</param>
/// <param name="Title">Its name as it is shown.</param>
/// <param name="Names">What it is called in questions, its title among them where that is a name.</param>
public sealed record Answer(string Type, string Title, string Address, IReadOnlyList<string> Names)
{
    /// <summary>Names that are too common to mean it within a longer question: a family name, « rapports ».</summary>
    public IReadOnlyList<string> WholeNames { get; init; } = [];

    /// <summary>What is most asked of it: a function, a city.</summary>
    public string? Line { get; init; }

    /// <summary>The same in words of another language, which is told: they are never put in other words.</summary>
    public IReadOnlyList<(string Text, string Language)> Foreign { get; init; } = [];

    /// <summary>A telephone number, as it is written.</summary>
    public string? Phone { get; init; }

    /// <summary>It has a page of its own; what has none is told when it is asked for, and never offered.</summary>
    public bool HasPage { get; init; } = true;

    /// <summary>It is offered where nothing else was found: a list that people look things up in, not one that tells what is new.</summary>
    public bool IsWayOn { get; init; }

    /// <summary>A portrait, a photograph: as the content stores its address.</summary>
    public string? Image { get; init; }
}

/// <summary>What a feature or a kind has that visitors ask for by name. The others need not know it.</summary>
public interface IAnswerSource
{
    /// <summary>All there are in the request's language; asked once for each state of the content.</summary>
    Task<IReadOnlyList<Answer>> AllAsync();
}
