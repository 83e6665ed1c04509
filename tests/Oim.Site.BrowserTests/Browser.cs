using Microsoft.Playwright;

namespace Oim.Site.BrowserTests;

/// <summary>The Chromium the tests drive: Debian's, else one that Playwright installs by itself.</summary>
internal static class Browser
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly Lazy<string?> Missing = new(WhyMissing);

    /// <summary>Why there is no browser; null when there is one.</summary>
    public static string? Reason => Missing.Value;

    public static string? Path => Environment.GetEnvironmentVariable("CHROMIUM") ?? Array.Find(Places, File.Exists);

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Path,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );

    private static string? WhyMissing()
    {
        if (Path is not null) return null;
        try
        {
            return Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0
                ? null
                : "no Chromium on this machine, and Playwright could not install one";
        }
        catch (Exception error)
        {
            return $"no Chromium on this machine, and Playwright could not install one: {error.Message}";
        }
    }
}

/// <summary>A test that needs a browser. Without one it is skipped and says why; under CI=true it fails.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserTheoryAttribute.SkipReason;
}

/// <summary>Like <see cref="BrowserFactAttribute"/>, for several cases.</summary>
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = SkipReason;

    public static string? SkipReason =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase) ? null : Browser.Reason;
}
