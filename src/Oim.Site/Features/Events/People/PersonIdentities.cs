using Oim.Content.FrontMatter;
using Oim.Content.Ingestion;
using Oim.Content.Sources;

namespace Oim.Site.Features.Events.People;

/// <summary>
/// Who a name stands for. The same name is the same person, unless the event's header says otherwise:
/// <c>people: { "Jean Martin": jean-martin-unesco, "W. L. Swing": William Lacy Swing }</c> splits the first and merges the second.
/// </summary>
internal sealed class PersonIdentities
{
    private readonly Dictionary<string, string> declared = new(StringComparer.Ordinal);

    public static PersonIdentities Read(EntryReader page)
    {
        var identities = new PersonIdentities();
        if (page.Get(EventKeys.People) is not HeaderMap map) return identities;
        foreach (var entry in map.Entries)
            if (entry.Value is HeaderScalar { IsNull: false } identity) identities.declared[Slug.Of(entry.Name)] = Slug.Of(identity.Text);
        return identities;
    }

    /// <summary>The part of the address that is the person's own.</summary>
    public string Of(string name) => Slug.Of(name) is var slug && declared.TryGetValue(slug, out var identity) ? identity : slug;
}
