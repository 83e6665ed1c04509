namespace Oim.Site.Features.LanguageServer.Protocol;

/// <summary>From the address of a document to its file.</summary>
internal static class DocumentUri
{
    /// <summary>Null for what is no file: a text that has no name yet, a file of another machine.</summary>
    public static string? PathOf(string uri) =>
        // VS Code writes a drive's colon as %3A, which .NET does not take for one.
        Uri.TryCreate(uri.Replace("%3A", ":", StringComparison.OrdinalIgnoreCase), UriKind.Absolute, out var address)
        && address is { IsFile: true, IsUnc: false }
            ? Path.GetFullPath(address.LocalPath)
            : null;

    public static string Of(string path) => new Uri(path).AbsoluteUri;
}
