namespace Oim.Content.Settings;

/// <summary>What the site calls itself in one language.</summary>
/// <param name="Language">The one these words are in: another than was asked for where nobody has translated them.</param>
/// <param name="Notice">A sentence for the foot of every page.</param>
public sealed record SiteNames(string Language, string Name, string? ShortName, string? Tagline, string? Notice)
{
    /// <summary>What is said where there is little room.</summary>
    public string InBrief => ShortName ?? Name;

    internal SiteNames Typeset()
    {
        var typography = Locales.Of(Language).Typography;
        string? Set(string? text) => text is null ? null : typography.Apply(text);
        return this with { Name = Set(Name)!, Tagline = Set(Tagline), Notice = Set(Notice) };
    }
}
