using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Oim.Site.Tests.SignIn;

/// <summary>
/// A provider of OpenID Connect: whoever it is asked about has just signed in there. It holds to what the flow asks of it (RFC 7636: a
/// code is given once, for the verifier of its challenge).
/// </summary>
internal sealed class Provider : IAsyncDisposable
{
    public const string Client = "oim";
    public const string Secret = "un-secret-d-essai";

    private readonly RSA key = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, (string Challenge, string Nonce)> codes = new(StringComparer.Ordinal);
    private readonly WebApplication app;

    private Provider(WebApplication app) => this.app = app;

    /// <summary>What it tells of who signs in.</summary>
    public Dictionary<string, object> Person { get; } = new(StringComparer.Ordinal)
    {
        ["sub"] = "42",
        ["name"] = "Awa Diop",
        ["email"] = "awa@exemple.org",
        ["email_verified"] = true,
        ["roles"] = new[] { "autre", "redacteurs" },
    };

    /// <summary>Another audience or nonce than was asked for, as an attacker would send.</summary>
    public Dictionary<string, object> Forged { get; } = new(StringComparer.Ordinal);

    public string Address => app.Urls.Single();

    public static async Task<Provider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new Provider(builder.Build());
        provider.app.Run(provider.AnswerAsync);
        await provider.app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    private Task AnswerAsync(HttpContext context) => context.Request.Path.Value switch
    {
        "/.well-known/openid-configuration" => context.Response.WriteAsJsonAsync(
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["issuer"] = Address,
                ["authorization_endpoint"] = Address + "/authorize",
                ["token_endpoint"] = Address + "/token",
                ["userinfo_endpoint"] = Address + "/userinfo",
                ["jwks_uri"] = Address + "/keys",
                ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
            }
        ),
        "/keys" => context.Response.WriteAsJsonAsync(new { keys = new[] { PublicKey() } }),
        "/authorize" => Authorize(context),
        "/token" => GiveAsync(context),
        "/userinfo" => context.Response.WriteAsJsonAsync(Person),
        _ => Task.CompletedTask,
    };

    private Task Authorize(HttpContext context)
    {
        var asked = context.Request.Query;
        Assert.Equal((Client, "code", "S256"), ($"{asked["client_id"]}", $"{asked["response_type"]}", $"{asked["code_challenge_method"]}"));
        var code = Guid.NewGuid().ToString("N");
        codes[code] = ($"{asked["code_challenge"]}", $"{asked["nonce"]}");
        context.Response.Redirect($"{asked["redirect_uri"]}?code={code}&state={Uri.EscapeDataString($"{asked["state"]}")}");
        return Task.CompletedTask;
    }

    private async Task GiveAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes($"{form["code_verifier"]}")));
        if (!codes.TryRemove($"{form["code"]}", out var code) || code.Challenge != challenge || form["client_secret"] != Secret)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsJsonAsync(new { error = "invalid_grant" });
            return;
        }

        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["iss"] = Address,
            ["aud"] = Client,
            ["sub"] = "42",
            ["nonce"] = code.Nonce,
            ["iat"] = now,
            ["exp"] = now + 300,
        };
        foreach (var (name, value) in Forged) claims[name] = value;
        await context.Response.WriteAsJsonAsync(new { access_token = "x", token_type = "Bearer", id_token = Sign(claims) });
    }

    private string Sign(Dictionary<string, object> claims)
    {
        var signed = $"{Part(new { alg = "RS256", kid = "1", typ = "JWT" })}.{Part(claims)}";
        var bytes = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(bytes)}";
    }

    private static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));

    private object PublicKey()
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = "1",
            n = Base64Url.EncodeToString(parameters.Modulus!),
            e = Base64Url.EncodeToString(parameters.Exponent!),
        };
    }
}
