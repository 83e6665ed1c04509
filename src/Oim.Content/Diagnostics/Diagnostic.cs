namespace Oim.Content.Diagnostics;

/// <summary>A place in a file. Lines and columns start at 1; columns count UTF-16 units, as editors do.</summary>
public readonly record struct Position(int Line, int Column) : IComparable<Position>
{
    public static readonly Position Start = new(1, 1);

    /// <summary>The file it is in, where that is not the one being read: what a translation takes from its original.</summary>
    public string? File { get; init; }

    public int CompareTo(Position other) => (Line, Column).CompareTo((other.Line, other.Column));

    public static bool operator <(Position left, Position right) => left.CompareTo(right) < 0;

    public static bool operator >(Position left, Position right) => left.CompareTo(right) > 0;

    public static bool operator <=(Position left, Position right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Position left, Position right) => left.CompareTo(right) >= 0;
}

/// <summary>Something an editor should know, at its place. <see cref="File"/> is relative to the content folder.</summary>
public sealed record Diagnostic(DiagnosticRule Rule, string File, Position At, params IReadOnlyList<string> Arguments)
{
    public string Message(string language = "fr") => Rule.Message.In(language, Arguments);

    public string Cure(string language = "fr") => Rule.Cure.In(language, Arguments);

    public override string ToString() => ToString("fr");

    /// <summary><c>file:line:column: severity CODE: message</c>, the form compilers taught every editor to click on.</summary>
    public string ToString(string language) =>
        $"{File}:{At.Line}:{At.Column}: {Rule.Severity.Name(language)} {Rule.Code}: {Message(language)} — {Cure(language)}";
}
