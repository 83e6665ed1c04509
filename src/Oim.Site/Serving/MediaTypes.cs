using Microsoft.AspNetCore.StaticFiles;

namespace Oim.Site.Serving;

/// <summary>Media types, by the name of a file.</summary>
public static class MediaTypes
{
    public const string PlainText = "text/plain";

    private static readonly FileExtensionContentTypeProvider Types = new()
    {
        Mappings = { [".vtt"] = "text/vtt", [".avif"] = "image/avif" },
    };

    public static string Of(string path) => Types.TryGetContentType(path, out var type) ? type : "application/octet-stream";

    /// <summary>
    /// The type an editor's file is served as. A script or a style sheet would be one of the site's own origin, which its pages may load:
    /// it is text. Other documents that browsers would run are saved, not shown (<see cref="IsShown"/>), and an image or a page runs
    /// nothing in its sandbox.
    /// </summary>
    public static string Inert(string path) =>
        Of(path) switch
        {
            "text/css" or "text/javascript" or "text/jscript" or "text/scriptlet" or "application/javascript" => PlainText,
            "application/wasm" or "application/x-shockwave-flash" => "application/octet-stream",
            var type => type,
        };

    /// <summary>Whether a browser may show it instead of saving it.</summary>
    public static bool IsShown(string type) =>
        type is "application/pdf" or PlainText or "text/calendar"
        || type.StartsWith("image/", StringComparison.Ordinal)
        || type.StartsWith("audio/", StringComparison.Ordinal)
        || type.StartsWith("video/", StringComparison.Ordinal);
}
