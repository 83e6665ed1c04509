using System.Runtime.CompilerServices;

namespace Oim.Content.Tests.Markup.Dialects;

/// <summary>Every example of <c>dialectes.md</c>, one test each.</summary>
public sealed class DialectSpecTests
{
    public static TheoryData<DialectExample> Examples => [.. DialectSpec.Examples()];

    [Theory, MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void What_another_tool_reads_is_read_and_told(DialectExample example)
    {
        var (html, messages) = DialectSpec.Read(example.Markdown);
        Assert.Equal(example.Html, html);
        Assert.Equal(example.Messages, messages);
    }

    [Fact]
    public void The_specification_is_written_anew_when_asked_to()
    {
        if (Environment.GetEnvironmentVariable("OIM_WRITE_SPEC") is not null) DialectSpec.Write(Sources());
        Assert.True(DialectSpec.Examples().Count() > 100);
    }

    private static string Sources([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "dialectes.md");
}
