using Oim.Content.Diagnostics;

namespace Oim.Site.Commands.ForeignLinks;

/// <summary>A link to another site, as a page has it.</summary>
/// <param name="At">Where its address is first written in the file.</param>
public sealed record ForeignLink(string Address, string File, Position At);

/// <summary>What a site answered when it was asked for a page.</summary>
/// <param name="Status">The HTTP status; 0: nothing answered.</param>
public sealed record ForeignAnswer(int Status, DateTimeOffset AskedAt)
{
    /// <summary>The page is gone, or its site is.</summary>
    public bool IsDead => Status is 0 or 404 or 410;

    /// <summary>It refused a program, or was busy: nobody knows what a reader would get.</summary>
    public bool IsUnsure => !IsDead && Status is not (>= 200 and < 400);
}
