namespace Oim.Content.Storage;

/// <summary>From when the content is looked at and, for its editors, whether with the drafts.</summary>
public readonly record struct Viewpoint(DateTimeOffset Now, bool WithDrafts = false)
{
    /// <summary>What a visitor sees at an instant.</summary>
    public static implicit operator Viewpoint(DateTimeOffset now) => new(now);

    public static Viewpoint ToViewpoint(DateTimeOffset now) => new(now);
}
