using Microsoft.Extensions.Primitives;

namespace Oim.Site.Serving;

/// <summary>Headers of every answer. The pages run no code but the site's own files, and nothing may frame them.</summary>
public static class SecurityHeaders
{
    /// <summary>The one policy (Trusted Types) by which the site's script reads a page it has fetched: <c>wwwroot/js/site.js</c>.</summary>
    public const string TrustedTypesPolicy = "page";

    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; "
        + "require-trusted-types-for 'script'; trusted-types "
        + TrustedTypesPolicy;

    /// <summary>What the pages use of a browser's powers: none.</summary>
    private const string Permissions =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(self), geolocation=(), "
        + "gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), "
        + "publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=(), browsing-topics=()";

    // Values that the server takes as they are: a text would be wrapped anew for each answer.
    private static readonly StringValues Policy = ContentSecurityPolicy;
    private static readonly StringValues SecurePolicy = ContentSecurityPolicy + "; upgrade-insecure-requests";
    private static readonly StringValues SecureTransport = "max-age=31536000; includeSubDomains";
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues SameOrigin = "same-origin";
    private static readonly StringValues Referrer = "strict-origin-when-cross-origin";
    private static readonly StringValues NoPermission = Permissions;
    private static readonly StringValues Embedder = "require-corp";

    public static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                Add(context);
                return next(context);
            }
        );

    public static void Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        var isHttps = context.Request.IsHttps;
        headers.ContentSecurityPolicy = isHttps ? SecurePolicy : Policy;
        if (isHttps) headers.StrictTransportSecurity = SecureTransport;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = Referrer;
        headers["Permissions-Policy"] = NoPermission;
        headers["Cross-Origin-Opener-Policy"] = SameOrigin;
        headers["Cross-Origin-Resource-Policy"] = SameOrigin;
        headers["Cross-Origin-Embedder-Policy"] = Embedder;
    }
}
