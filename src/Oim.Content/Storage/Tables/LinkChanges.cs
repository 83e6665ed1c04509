namespace Oim.Content.Storage.Tables;

/// <summary>
/// What may have changed the answer to « where does this link lead? ». The tables note it themselves whenever they are written to, so that
/// nobody who changes something has to remember to say so. The check of links reads it, and clears it.
/// </summary>
public sealed class LinkChanges
{
    private readonly HashSet<string> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> anchors = new(StringComparer.Ordinal);

    /// <summary>Files whose links were written or removed.</summary>
    public IReadOnlySet<string> Files => files;

    /// <summary>The <see cref="LinkName"/>s that may lead elsewhere than before.</summary>
    public IReadOnlySet<string> Names => names;

    /// <summary>Those of pages that have other anchors than before.</summary>
    public IReadOnlySet<string> Anchors => anchors;

    /// <summary>Any link may lead elsewhere.</summary>
    public bool AreAll { get; private set; }

    public void Clear()
    {
        AreAll = false;
        files.Clear();
        names.Clear();
        anchors.Clear();
    }

    internal void NoteFile(string? file)
    {
        if (file is not null) files.Add(file);
    }

    internal void NoteAll() => AreAll = true;

    internal void NotePath(string path) => names.Add(LinkName.Of(path));

    internal void NotePage(PageAddress page, IEnumerable<OldAddress> aliases) => names.UnionWith(NamesOf(page, aliases));

    internal void NoteAnchors(PageAddress page, IEnumerable<OldAddress> aliases) => anchors.UnionWith(NamesOf(page, aliases));

    private static IEnumerable<string> NamesOf(PageAddress page, IEnumerable<OldAddress> aliases) =>
        aliases.Select(alias => alias.Address).Append(page.Key).Append(page.Address).Select(LinkName.Of);
}
