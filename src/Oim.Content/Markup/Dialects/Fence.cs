namespace Oim.Content.Markup.Dialects;

/// <summary>A block between a line that opens it and a line that closes it: code, or the box of another tool.</summary>
/// <param name="Open">The line, from 0, that opens it.</param>
/// <param name="Close">The line that closes it; the number of lines where none does.</param>
/// <param name="Sign">What opens it, as often as it is written: <c>```</c>, <c>~~~</c>, <c>:::</c>, <c>///</c>, <c>::</c>; <c>{</c> for a
/// tag.</param>
/// <param name="Directive">Null for ordinary code.</param>
/// <param name="Depth">How many blocks stand around it.</param>
internal sealed record Fence(int Open, int Close, string Sign, Directive? Directive, int Depth)
{
    public bool IsCode => Directive is null || Directive.CodeLanguage is not null;
}

/// <summary>What the line that opens a box of another tool says.</summary>
/// <param name="CodeLanguage">For a box that shows code, its language or ""; null for all else.</param>
internal sealed record Directive(string Name, string Argument, string? CodeLanguage);
