using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Commands;

[Collection("Console")]
public sealed class HelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    [InlineData("compte", "--help")]
    [InlineData("doctor", "--help")]
    [InlineData("export", "--help")]
    [InlineData("lsp", "--help")]
    [InlineData("new", "--help")]
    [InlineData("preview", "--help")]
    [InlineData("schemas", "--help")]
    public async Task Help_is_in_French(params string[] arguments)
    {
        var (code, output, _) = await Terminal.RunAsync(arguments);

        Assert.Equal(0, code);
        Assert.Contains("Montre cette aide", output, StringComparison.Ordinal);
        Assert.Contains("Description :", output, StringComparison.Ordinal);
        Assert.DoesNotContain("default:", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Show ", output, StringComparison.Ordinal);
    }
}
