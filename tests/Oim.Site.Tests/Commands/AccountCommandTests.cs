using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Commands;

/// <summary>Accounts by the command line: the password comes from who types it, and from nowhere else.</summary>
public sealed class AccountCommandTests
{
    private const string Password = "correct-cheval-pile-agrafe";

    private static Task<string> RunAsync(TemporaryFolder folder, string input, params string[] arguments) =>
        OtherProgram.RunAsync(
            "dotnet",
            [typeof(SiteBuilder).Assembly.Location, "compte", .. arguments, "--Content:Data", folder.Data],
            System.Text.Encoding.UTF8.GetBytes(input)
        );

    [Fact]
    public async Task An_account_is_made_listed_and_taken_away()
    {
        using var folder = new TemporaryFolder();

        await RunAsync(folder, Password + "\n", "awa@exemple.org", "--nom", "Awa Diop", "--role", "publie");

        Assert.Equal("awa@exemple.org\tAwa Diop\tpublie\n", await RunAsync(folder, ""));
        Assert.DoesNotContain(Password, await File.ReadAllTextAsync(Path.Combine(folder.Data, "comptes.json")), StringComparison.Ordinal);
        await RunAsync(folder, "", "awa@exemple.org", "--retirer");
        Assert.Equal("", await RunAsync(folder, ""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("court")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("awa-awa-awa-2026")]
    public async Task A_password_that_protects_nothing_is_refused(string password)
    {
        using var folder = new TemporaryFolder();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            RunAsync(folder, password + "\n", "awa@exemple.org", "--nom", "Awa Diop")
        );

        Assert.False(File.Exists(Path.Combine(folder.Data, "comptes.json")));
    }
}
