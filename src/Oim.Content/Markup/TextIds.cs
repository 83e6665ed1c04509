namespace Oim.Content.Markup;

/// <summary>The ids of a text: no two places of it have the same.</summary>
internal sealed class TextIds
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>The number the next heading with the same words gets.</summary>
    private readonly Dictionary<string, int> next = new(StringComparer.Ordinal);

    /// <summary>The id itself if it is free, or with the first number that makes it so.</summary>
    public string Take(string id)
    {
        if (taken.Add(id)) return id;
        var number = next.GetValueOrDefault(id, 2);
        while (!taken.Add($"{id}-{number}")) number++;
        next[id] = number + 1;
        return $"{id}-{number}";
    }

    /// <summary>Whether the id was free, and is now taken.</summary>
    public bool Claim(string id) => taken.Add(id);
}
