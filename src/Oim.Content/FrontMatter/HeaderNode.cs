using Oim.Content.Diagnostics;

namespace Oim.Content.FrontMatter;

/// <summary>
/// A YAML value with its place in the file. Scalars stay the text that was written: <c>09:00</c> and <c>NO</c> are not numbers or booleans
/// here.
/// </summary>
public abstract record HeaderNode(Position At);

/// <param name="IsPlain">Written without quotes.</param>
public sealed record HeaderScalar(string Text, bool IsPlain, Position At) : HeaderNode(At)
{
    public bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";
}

public sealed record HeaderList(IReadOnlyList<HeaderNode> Items, Position At) : HeaderNode(At);

public sealed record HeaderMap(IReadOnlyList<HeaderEntry> Entries, Position At) : HeaderNode(At)
{
    public static readonly HeaderMap Empty = new([], Position.Start);

    public HeaderEntry? Find(string name) => Entries.FirstOrDefault(entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}

public sealed record HeaderEntry(string Name, Position At, HeaderNode Value);
