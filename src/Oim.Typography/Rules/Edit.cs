namespace Oim.Typography.Rules;

/// <summary>How a corrected piece of text is set, where markup is possible.</summary>
internal enum Setting { Plain, Superscript, SmallCapitals }

/// <summary>One correction: the characters to take away, and what stands in their place.</summary>
internal readonly record struct Edit(int Start, int Length, string Text, Setting Setting = Setting.Plain, bool IsTakenBack = false)
{
    public int End => Start + Length;
}
