using Oim.Content.Storage;

namespace Oim.Site.Features.Shared;

/// <summary>
/// A kind's part of a page that gathers everything about a subject. The entries of a kind without one are listed like any page.
/// </summary>
public interface ISubjectPart
{
    /// <summary>The kind whose entries it shows.</summary>
    string Kind { get; }

    /// <param name="found">What is filed under the subject.</param>
    /// <param name="most">How many to show.</param>
    /// <returns>Null where there is nothing to show.</returns>
    Task<SubjectPlan?> FindAsync(FiledPages found, int most);
}

/// <summary>A section that is shown once the lines of its pages are there: those of all sections are read together.</summary>
/// <param name="Pages">The pages whose lines it shows.</param>
/// <param name="Show">The section, of the lines by page.</param>
public sealed record SubjectPlan(IReadOnlyCollection<int> Pages, Func<IReadOnlyDictionary<int, EntryLine>, SubjectSection> Show)
{
    /// <summary>One that has its lines already.</summary>
    public static SubjectPlan Of(SubjectSection section) => new([], _ => section);
}

/// <summary>A heading and what stands below it.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="View">The partial view that shows <paramref name="Model"/>.</param>
/// <param name="Total">How many there are, shown or not.</param>
/// <param name="All">Where they all are, when not all are shown.</param>
/// <param name="NamesSubject">The heading says what it is about: « Événements au Honduras ».</param>
public sealed record SubjectSection(
    string Id,
    string Title,
    string View,
    object Model,
    int Total,
    string? All = null,
    bool NamesSubject = false
)
{
    /// <summary>What visitors come for: it stands ahead of the others.</summary>
    public bool IsFirst { get; init; }
}
