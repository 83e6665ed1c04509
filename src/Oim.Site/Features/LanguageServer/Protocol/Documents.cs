namespace Oim.Site.Features.LanguageServer.Protocol;

internal sealed record OpenParams(OpenedText TextDocument);

internal sealed record OpenedText(string Uri, int Version, string Text);

internal sealed record ChangeParams(ChangedId TextDocument, IReadOnlyList<WholeText> ContentChanges);

internal sealed record ChangedId(string Uri, int Version);

/// <summary>The server asks for whole texts.</summary>
internal sealed record WholeText(string Text);

/// <summary>A document that was saved or closed.</summary>
internal sealed record DocumentParams(DocumentId TextDocument);
