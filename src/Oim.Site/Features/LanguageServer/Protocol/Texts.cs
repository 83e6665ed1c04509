namespace Oim.Site.Features.LanguageServer.Protocol;

/// <summary>A place in a text; lines and characters start at 0, characters are UTF-16 units.</summary>
internal readonly record struct TextPosition(int Line, int Character)
{
    public bool IsAfter(TextPosition other) => (Line, Character).CompareTo((other.Line, other.Character)) > 0;
}

/// <summary>From a place up to another, which is not part of it.</summary>
internal readonly record struct TextRange(TextPosition Start, TextPosition End)
{
    public static TextRange OnLine(int line, int from, int to) => new(new(line, from), new(line, to));

    public bool Touches(TextRange other) => !Start.IsAfter(other.End) && !other.Start.IsAfter(End);
}

internal sealed record TextEdit(TextRange Range, string NewText);

internal sealed record MarkupContent(string Value)
{
    public string Kind => "markdown";
}

internal sealed record DocumentId(string Uri);

/// <summary>A request about a place of a document.</summary>
internal sealed record PlaceParams(DocumentId TextDocument, TextPosition Position);
