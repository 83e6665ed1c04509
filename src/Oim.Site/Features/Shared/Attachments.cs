using Oim.Content.Markup;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>What comes with a page: its documents by group, and whom to ask.</summary>
public sealed record Attachments(IReadOnlyList<DocumentGroup> Groups, IReadOnlyList<Contact> Contacts)
{
    public static readonly Attachments None = new([], []);

    /// <summary>Several documents, and not one of them is online.</summary>
    public bool AreAllMissing =>
        Groups.Sum(group => group.Items.Count) > 1
        && Groups.SelectMany(group => group.Items).SelectMany(item => item.Versions).All(version => version.Address is null);

    public static Attachments Of(EntryParts parts, SiteRequest site)
    {
        var groups = parts
            .Of<Document>()
            .OrderBy(document => document.Position)
            .GroupBy(d => d.Group)
            .Select(group => new DocumentGroup(
                group.Key,
                [
                    .. group
                        .GroupBy(d => d.Position)
                        .Select(versions => new DocumentItem(
                            versions.First().Title,
                            [.. versions.Select(version => Version(version, site))]
                        )),
                ]
            ));
        return new([.. groups], [.. parts.Of<Contact>().OrderBy(contact => contact.Position)]);
    }

    /// <summary>A version as it is shown: where it is, what it is, how large.</summary>
    public static DocumentVersion Version(Document document, SiteRequest site)
    {
        if (document.Target is not { } target) return new(document.Language, null, null, 0);
        if (ContentAddress.PathOf(target) is not { } path) return new(document.Language, target, null, 0);
        var file = site.Addresses.FileAt(path);
        var address = site.Show(target);
        return new(
            document.Language,
            address.Length == 0 ? null : address,
            file is null ? null : FileKind.NameOf(file.Path),
            file?.Size ?? 0,
            file?.Path
        );
    }
}

/// <param name="Title">Null: documents without a group.</param>
public sealed record DocumentGroup(string? Title, IReadOnlyList<DocumentItem> Items);

public sealed record DocumentItem(string Title, IReadOnlyList<DocumentVersion> Versions);

/// <param name="Address">Null: not online.</param>
/// <param name="Kind">PDF, Word…; null for a page or a link elsewhere.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Path">That of its file in the content; null: it is elsewhere.</param>
public sealed record DocumentVersion(string? Language, string? Address, string? Kind, long Size, string? Path = null);
