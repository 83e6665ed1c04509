using System.Text.RegularExpressions;

namespace Oim.Site.Rehearsal;

/// <summary>A picture or document of a change, as the pages of the rehearsed site show it.</summary>
/// <param name="Digest">What each address of it has in it, those of smaller pictures too.</param>
public sealed partial record LaidFile(string Path, string Digest)
{
    /// <summary>Makes the pictures of a page lead to where those that visitors do not have are to be had.</summary>
    /// <param name="lead">From such a file and its address, as HTML has it, to another.</param>
    public static string Lead(string html, IReadOnlyList<LaidFile> files, Func<LaidFile, string, string> lead)
    {
        if (files.Count == 0) return html;
        return Sources().Replace(html, found => found.Groups["name"].Value + All(found.Groups["value"].Value) + '"');

        // « address width, address width » in a srcset, one address elsewhere.
        string All(string written) => string.Join(", ", written.Split(", ").Select(One));

        string One(string written)
        {
            if (files.FirstOrDefault(file => written.Contains(file.Digest, StringComparison.Ordinal)) is not { } file) return written;
            var (address, width) = written.Split(' ') is [var first, var second] ? (first, " " + second) : (written, "");
            return lead(file, address) + width;
        }
    }

    [GeneratedRegex("""(?<name>\s(?:src|srcset|poster)=")(?<value>[^"]*)["]""", RegexOptions.NonBacktracking)]
    private static partial Regex Sources();
}
