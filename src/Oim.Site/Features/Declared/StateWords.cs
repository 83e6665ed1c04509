using Oim.Content.Kinds.Declared;

namespace Oim.Site.Features.Declared;

/// <summary>Whether a page is open, in words: « Ouverte », « Clos ».</summary>
public static class StateWords
{
    private static readonly Dictionary<OpenState, string> Slugs = new()
    {
        [OpenState.Open] = "ouvert",
        [OpenState.Upcoming] = "a-venir",
        [OpenState.Closed] = "clos",
    };

    /// <summary>As addresses write it.</summary>
    public static string Slug(OpenState state) => Slugs[state];

    /// <summary>How the name of the text ends, « State-Open-f »: in French and Spanish it agrees with what the kind is called.</summary>
    public static string Key(OpenState state, KindName name) => state + (name.IsFeminine ? "-f" : "");

    /// <inheritdoc cref="Key(OpenState, KindName)"/>
    public static string Key(string slug, KindName name) =>
        Slugs.FirstOrDefault(pair => pair.Value == slug) is { Value: not null } pair ? Key(pair.Key, name) : slug;
}
