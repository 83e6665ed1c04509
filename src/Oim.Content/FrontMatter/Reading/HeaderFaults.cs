using Oim.Content.Diagnostics;

namespace Oim.Content.FrontMatter.Reading;

/// <summary>What is wrong with how the header of a file is written, and the lines that cure it.</summary>
internal sealed class HeaderFaults(string file)
{
    public List<Diagnostic> Problems { get; } = [];

    public List<LineEdit> Cures { get; } = [];

    public void Add(DiagnosticRule rule, Position at, params string[] arguments) => Problems.Add(new(rule, file, at, arguments));

    /// <summary>A line to write before another one.</summary>
    public void Insert(int line, string text) => Cures.Add(new(line, null, text));

    public void Replace(int line, string written, string text) => Cures.Add(new(line, written, text));
}
