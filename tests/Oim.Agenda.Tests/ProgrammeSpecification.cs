using System.Text.RegularExpressions;

namespace Oim.Agenda.Tests;

/// <summary>
/// programmes.md: programmes of many kinds of meetings, each with what is read of it. A section's first block is the programme, its info
/// string
/// tells the event as the samples do (<c>markdown 2026-06-10 2026-06-11 Europe/Paris fr [find]</c>); the second is what is read.
/// </summary>
internal static partial class ProgrammeSpecification
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "programmes.md"));

    public static IEnumerable<string> Names => Section().Matches(Text).Select(section => section.Groups["name"].Value);

    public static (AgendaSample Sample, string Expected) Find(string name)
    {
        var section = Section().Matches(Text).Single(section => section.Groups["name"].Value == name);
        return (Sample(section), section.Groups["read"].Value);
    }

    /// <summary>The specification with what is read now, to be proofread.</summary>
    public static string Rewritten() =>
        Section().Replace(Text, section =>
            section.Value[..(section.Groups["read"].Index - section.Index)]
            + Sample(section).Dump()
            + section.Value[(section.Groups["read"].Index - section.Index + section.Groups["read"].Length)..]
        );

    private static AgendaSample Sample(Match section) =>
        AgendaSample.Of(section.Groups["name"].Value, section.Groups["event"].Value, section.Groups["text"].Value);

    [GeneratedRegex("""
        ^## (?<name>.+)\n\n````(?<event>markdown .+)\n(?<text>[\s\S]*?)````\n\n````text\n(?<read>[\s\S]*?)````
        """, RegexOptions.Multiline)]
    private static partial Regex Section();
}
