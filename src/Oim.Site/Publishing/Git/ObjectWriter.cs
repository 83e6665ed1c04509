using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Oim.Site.Publishing.Git;

/// <summary>
/// Adds objects to a repository as Git itself writes them (« gitformat-loose »: a head and the bytes, deflated, under the name that is
/// their digest). To start the program that would do it takes longer than all the rest of a publication.
/// </summary>
/// <param name="folder">Where the repository keeps its objects.</param>
internal sealed class ObjectWriter(string folder, bool isSha256)
{
    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <param name="kind"><c>blob</c>, <c>tree</c>, <c>commit</c>.</param>
    /// <returns>Its name.</returns>
    /// <exception cref="PublicationRefusedException">The repository cannot be written to.</exception>
    public string Write(string kind, ReadOnlySpan<byte> content)
    {
        var name = ObjectName.Of(kind, content, isSha256);
        var (own, file) = (Path.Combine(folder, name[..2]), Path.Combine(folder, name[..2], name[2..]));
        if (File.Exists(file)) return name;
        try
        {
            if (!Directory.Exists(own))
            {
                Directory.CreateDirectory(own);
                // Who else writes here, by the group of the folder, can go on doing so, whatever this process leaves to others by default.
                if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(own, File.GetUnixFileMode(folder));
            }

            // A name of which Git tidies away what a killed process leaves.
            var draft = Path.Combine(own, "tmp_obj_" + Guid.NewGuid().ToString("N"));
            try
            {
                WriteDraft(draft, kind, content);
                File.Move(draft, file, overwrite: true);
            }
            finally
            {
                File.Delete(draft);
            }

            return name;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PublicationRefusedException($"Le dépôt du dossier de contenu ne peut pas être écrit : {error.Message}");
        }
    }

    private static void WriteDraft(string draft, string kind, ReadOnlySpan<byte> content)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = ReadOnly;
        using var deflated = new ZLibStream(new FileStream(draft, options), CompressionLevel.Fastest);
        deflated.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind} {content.Length}\0")));
        deflated.Write(content);
    }
}
