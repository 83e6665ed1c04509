using System.Diagnostics;
using Oim.Site.Tests.Docs;

namespace Oim.Site.Tests.SignIn;

/// <summary>
/// The npm package oidc-provider, which the OpenID Foundation has certified and which knows nothing of ours, in a process of its own
/// (<c>openid-provider/provider.mjs</c>).
/// </summary>
internal sealed class CertifiedProvider : IDisposable
{
    public const string Client = "oim";
    public const string Secret = "un-secret-d-essai";

    private const string Script = "provider.mjs";

    private readonly Process node;

    private CertifiedProvider(Process node, string port) => (this.node, Address) = (node, $"http://127.0.0.1:{port}");

    /// <summary>Why there can be none here; null: there can.</summary>
    public static string? WhyNot { get; } =
        Directory.Exists(Path.Combine(Installed, "node_modules", "oidc-provider"))
            ? null
            : "no OpenID provider here (npm; .ci/run has the command that installs it)";

    public string Address { get; }

    private static string Installed => Path.Combine(Repository.Root, "tests", "Oim.Site.Tests", "obj", "openid-provider");

    public static async Task<CertifiedProvider> StartAsync()
    {
        var script = Path.Combine(Installed, Script);
        File.Copy(Path.Combine(Repository.Root, "tests", "Oim.Site.Tests", "SignIn", "openid-provider", Script), script, overwrite: true);
        var started = Process.Start(
            new ProcessStartInfo("node", [script, Client, Secret])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        // It warns of what a real one would not do; nobody reads it, and a full pipe would stop it.
        started.ErrorDataReceived += (_, _) => { };
        started.BeginErrorReadLine();
        return new(started, await started.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("node has ended"));
    }

    /// <summary>Tells it where its only client is: from now on it answers.</summary>
    public async Task ServeAsync(Uri client)
    {
        await node.StandardInput.WriteLineAsync(client.GetLeftPart(UriPartial.Authority));
        await node.StandardInput.FlushAsync();
        // It says more on the way.
        while (await node.StandardOutput.ReadLineAsync() is { } line)
            if (line == "ready") return;
        throw new InvalidOperationException("node has ended");
    }

    public void Dispose()
    {
        node.Kill();
        node.WaitForExit();
        node.Dispose();
    }
}

/// <summary>
/// A test with a provider that others wrote. Where it is not installed it is skipped and says so, but where CI=true, which installs it.
/// </summary>
internal sealed class CertifiedProviderFactAttribute : FactAttribute
{
    public CertifiedProviderFactAttribute() => Skip = IsCi ? null : CertifiedProvider.WhyNot;

    private static bool IsCi => Environment.GetEnvironmentVariable("CI") == "true";
}
