using Oim.Content.FrontMatter;
using Oim.Content.Ingestion;
using Oim.Content.Sources;

namespace Oim.Site.Features.Events.People;

/// <summary>
/// Who a name stands for. The same name is the same person, unless the event's header says otherwise:
/// <c>people: { "Jean Martin": jean-martin-unesco, "W. L. Swing": William Lacy Swing }</c> splits the first and merges the second;
/// <c>"Michele Klein Solomon": "Klein Solomon, Michele"</c> tells the family name, which no rule could.
/// </summary>
internal sealed class PersonIdentities
{
    private readonly Dictionary<string, string> declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> families = new(StringComparer.Ordinal);

    public static PersonIdentities Read(EntryReader page)
    {
        var identities = new PersonIdentities();
        if (page.Get(EventKeys.People) is not HeaderMap map) return identities;
        foreach (var entry in map.Entries)
            if (entry.Value is HeaderScalar { IsNull: false } identity) identities.Add(Slug.Of(entry.Name), identity.Text.Trim());
        return identities;
    }

    /// <summary>The part of the address that is the person's own.</summary>
    public string Of(string name) => Slug.Of(name) is var slug && declared.TryGetValue(slug, out var identity) ? identity : slug;

    /// <summary>The name with the family name first.</summary>
    public string FamilyFirst(string name) => families.GetValueOrDefault(Slug.Of(name)) ?? PersonName.FamilyFirst(name);

    private void Add(string name, string identity)
    {
        var isSameName = identity.Split(',', 2) is [var family, var given] && Slug.Of($"{given} {family}") == name;
        if (isSameName) families[name] = identity;
        else declared[name] = Slug.Of(identity);
    }
}
