using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Oim.Content.Diagnostics;
using Oim.Content.Settings;
using Oim.Content.Sources;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Operation.Doctor;

/// <summary>The site as its visitors reach it: its address, its certificate, and what the proxy before it passes on.</summary>
internal static class PublicChecks
{
    private const int DaysBeforeEnd = 21;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly Wording Address = new("adresse publique (baseUrl)", "public address (baseUrl)");
    private static readonly Wording Certificate = new("certificat", "certificate");
    private static readonly Wording Proxy = new("en-têtes du mandataire", "proxy headers");

    public static async Task<IReadOnlyList<Finding>> LookAsync(SiteOptions options, DateTimeOffset now)
    {
        var found = new List<Finding>();
        try
        {
            Networks.Read(options.Proxies, "Proxies");
            Networks.Read(options.RateLimits.Exempt, "RateLimits:Exempt");
        }
        catch (InvalidOperationException error)
        {
            found.Add(new(Verdict.Error, Proxy, new(error.Message, error.Message), new("corrigez ce réglage", "mend this setting")));
        }

        if (BaseUrl(options.Root) is not { } address)
        {
            found.Add(
                new(
                    Verdict.Warning,
                    Address,
                    new("site.yml ne la dit pas", "site.yml does not say it"),
                    new("écrivez baseUrl: https://… dans site.yml", "write baseUrl: https://… in site.yml")
                )
            );
            return found;
        }

        if (PathFault(address, options) is { } fault) found.Add(fault);
        if (address.Scheme == "https") found.Add(await CertificateOfAsync(address, now));
        found.Add(await AnswerOfAsync(address));
        return found;
    }

    private static Uri? BaseUrl(string root)
    {
        var file = Path.Combine(root, SiteSettings.File);
        return File.Exists(file) && SiteSettingsReader.Read(SourceText.Decode(File.ReadAllBytes(file)).Text, []).BaseUrl is { } url
            ? new(url)
            : null;
    }

    private static Finding? PathFault(Uri address, SiteOptions options)
    {
        var (said, set) = (address.AbsolutePath.TrimEnd('/'), SitePath.Of(options).Value ?? "");
        return said == set
            ? null
            : new(
                Verdict.Error,
                Address,
                new(
                    $"baseUrl dit le chemin « {said} », Content:PathBase « {set} »",
                    $"baseUrl says the path “{said}”, Content:PathBase “{set}”"
                ),
                new("écrivez le même chemin aux deux endroits", "write the same path in both places")
            );
    }

    private static async Task<Finding> CertificateOfAsync(Uri address, DateTimeOffset now)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            using var client = new TcpClient();
            await client.ConnectAsync(address.DnsSafeHost, address.Port, patience.Token);
            await using var secure = new SslStream(client.GetStream());
            await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = address.DnsSafeHost }, patience.Token);
            var end = new DateTimeOffset(((X509Certificate2)secure.RemoteCertificate!).NotAfter);
            var state = new Wording($"valable jusqu’au {Dates.Full(end, "fr")}", $"valid until {Dates.Full(end, "en")}");
            return end - now > TimeSpan.FromDays(DaysBeforeEnd)
                ? new(Verdict.Good, Certificate, state)
                : new(
                    Verdict.Warning,
                    Certificate,
                    state,
                    new("renouvelez-le, et voyez pourquoi il ne se renouvelle pas seul", "renew it, and see why it does not renew itself")
                );
        }
        catch (System.Security.Authentication.AuthenticationException error)
        {
            return new(
                Verdict.Error,
                Certificate,
                new($"refusé : {error.Message}", $"refused: {error.Message}"),
                new("renouvelez-le dans le mandataire (certbot renew, ou Caddy)", "renew it in the proxy (certbot renew, or Caddy)")
            );
        }
        catch (Exception error) when (error is SocketException or IOException or OperationCanceledException)
        {
            return new(Verdict.Note, Certificate, new("le serveur ne répond pas : non vérifié", "the server does not answer: not checked"));
        }
    }

    /// <summary>The site sends Strict-Transport-Security only where the proxy told it that the visitor came by HTTPS.</summary>
    private static async Task<Finding> AnswerOfAsync(Uri address)
    {
        try
        {
            using var client = new HttpClient { Timeout = Patience };
            using var answer = await client.GetAsync(new Uri(address.ToString().TrimEnd('/') + "/readyz"));
            if (!answer.IsSuccessStatusCode)
                return new(
                    Verdict.Error,
                    Proxy,
                    new($"{address} répond {(int)answer.StatusCode}", $"{address} answers {(int)answer.StatusCode}"),
                    new(
                        "voyez si le mandataire mène au site, et si le site tourne",
                        "see whether the proxy leads to the site, and whether it runs"
                    )
                );
            return address.Scheme == "https" && !answer.Headers.Contains("Strict-Transport-Security")
                ? new(
                    Verdict.Error,
                    Proxy,
                    new(
                        "le site n’apprend pas que ses visiteurs viennent en HTTPS",
                        "the site does not learn that its visitors come by HTTPS"
                    ),
                    new(
                        "envoyez X-Forwarded-For et X-Forwarded-Proto ; nommez dans Content:Proxies un mandataire d’une autre machine",
                        "send X-Forwarded-For and X-Forwarded-Proto; name in Content:Proxies a proxy on another machine"
                    )
                )
                : new(Verdict.Good, Proxy, new($"{address} répond", $"{address} answers"));
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            return new(
                Verdict.Warning,
                Proxy,
                new($"{address} ne répond pas", $"{address} does not answer"),
                new(
                    "si le site est en ligne, voyez le mandataire et le nom de domaine",
                    "if the site is online, see the proxy and the domain name"
                )
            );
        }
    }
}
