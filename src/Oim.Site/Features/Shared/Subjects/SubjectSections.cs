using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>Gathers what the kinds have about a subject, and below it the other pages.</summary>
public sealed class SubjectSections(
    ContentDbContext content,
    SiteRequest site,
    ListedPages listed,
    FiledSubjects filed,
    IEnumerable<ISubjectPart> parts,
    ICardFacts facts,
    IStringLocalizer<Texts> texts
)
{
    private const int Most = 6;
    private const int MostPages = 24;

    private string Plain => content.Kinds.Default.Name;

    /// <summary>The kind that the site lists right after plain pages, which is news: it stands first here too.</summary>
    private string Leading => content.Kinds[1].Name;

    /// <param name="without">Kinds to leave out.</param>
    public async Task<IReadOnlyList<SubjectSection>> FindAsync(Subject subject, params IReadOnlyCollection<string> without) =>
        await FindAsync(await GatherAsync(subject), without);

    /// <summary>What is filed under a subject.</summary>
    public async Task<FiledPages> GatherAsync(Subject subject) =>
        new(subject, [.. (await listed.AllAsync()).Where(subject.Has)], site.Language);

    /// <inheritdoc cref="FindAsync(Subject, IReadOnlyCollection{string})"/>
    public async Task<IReadOnlyList<SubjectSection>> FindAsync(FiledPages found, params IReadOnlyCollection<string> without)
    {
        // No list is narrowed to a person: all of theirs stands here.
        var most = found.Subject.Taxonomy == Term.Person ? int.MaxValue : Most;
        var plans = new List<SubjectPlan>();
        foreach (var part in parts.Where(part => !without.Contains(part.Kind)))
            if (await part.FindAsync(found, most) is { } plan) plans.Add(plan);
        var others = await OthersAsync(found, most, without);
        plans.InsertRange(0, others.Where(other => other.Kind == Leading).Select(other => other.Plan));
        plans.AddRange(others.Where(other => other.Kind != Leading).Select(other => other.Plan));
        var ids = plans.SelectMany(plan => plan.Pages).ToHashSet();
        var lines = ids.Count == 0 ? [] : await content.Entries.Where(e => ids.Contains(e.Id)).Lines().ToDictionaryAsync(line => line.Id);
        // What the cards of all sections say is asked for once as well.
        await facts.OfAsync([.. lines.Values]);
        return [.. plans.Select(plan => plan.Show(lines)).OrderByDescending(section => section.IsFirst)];
    }

    /// <summary>The pages of kinds without a part of their own: a section for each kind, plain pages last.</summary>
    private async Task<IReadOnlyList<(string Kind, SubjectPlan Plan)>> OthersAsync(
        FiledPages found,
        int most,
        IReadOnlyCollection<string> without
    )
    {
        var shown = parts.Select(part => part.Kind).Concat(without).ToList();
        var plans = new List<(string Kind, string Title, SubjectPlan Plan)>();
        foreach (var kind in found.Kinds.Where(kind => !shown.Contains(kind)))
        {
            var all = found.AsListed(kind);
            var ids = all.Take(kind == Plain ? Math.Max(most, MostPages) : most).ToList();
            var list = all.Count > ids.Count ? await filed.ListOfAsync(kind, found.Subject) : null;
            var title = content.Kinds.PluralOf(kind, site.Language, texts);
            plans.Add((kind, title, new(ids, lines => Section(kind, title, [.. ids.Select(id => lines[id])], all.Count, list))));
        }

        return
        [
            .. plans
                .OrderBy(plan => plan.Kind == Plain)
                .ThenBy(plan => plan.Title, site.Locale.Order)
                .Select(plan => (plan.Kind, plan.Plan)),
        ];
    }

    private SubjectSection Section(string kind, string title, IReadOnlyList<EntryLine> lines, int total, string? list) =>
        new(content.Kinds.AnchorOf(kind), title, "_CardRow", lines, total, list);
}
