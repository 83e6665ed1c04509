namespace Oim.Site.Export;

/// <summary>
/// The folder that is written. Each file is whole or not there: it is written under another name first. Files that are as they should
/// be are left alone, and keep their time.
/// </summary>
internal sealed class ExportFolder
{
    public const string Manifest = "manifest.json";

    private const string Site = "site";

    /// <summary>Of a file that is being written; one that an interruption left is written over.</summary>
    private const string Draft = ".en-cours";

    private readonly string root;

    private ExportFolder(string root) => this.root = root;

    /// <summary>The folder that a server shows.</summary>
    public string SiteRoot => Path.Combine(root, Site);

    public int Written { get; private set; }

    public int Kept { get; private set; }

    /// <exception cref="ForeignFolderException">There is something in it that no export wrote.</exception>
    public static ExportFolder Open(string path)
    {
        var folder = new ExportFolder(Path.GetFullPath(path));
        Directory.CreateDirectory(folder.root);
        if (Directory.EnumerateFileSystemEntries(folder.root).Any() && !ExportManifest.IsOne(Path.Combine(folder.root, Manifest)))
            throw new ForeignFolderException($"{folder.root} n’est ni vide ni un export d’un site : nommez un autre dossier.");
        Directory.CreateDirectory(folder.SiteRoot);
        return folder;
    }

    public bool Has(string name) => File.Exists(Full(name));

    /// <summary>Whether a file is as it should be.</summary>
    public bool Holds(string name, byte[] bytes) =>
        new FileInfo(Full(name)) is { Exists: true } there
        && there.Length == bytes.Length
        && File.ReadAllBytes(there.FullName).AsSpan().SequenceEqual(bytes);

    public void Write(string name, byte[] bytes)
    {
        if (Holds(name, bytes)) Kept++;
        else Put(Full(name), target => target.Write(bytes), modified: null);
    }

    /// <summary>Copies a file of the content, known by its size and the date of its change.</summary>
    public void Copy(string name, Func<Stream> open, long size, DateTime modified)
    {
        var file = Full(name);
        if (new FileInfo(file) is { Exists: true } there && there.Length == size && there.LastWriteTimeUtc == modified)
        {
            Kept++;
            return;
        }

        Put(
            file,
            target =>
            {
                using var source = open();
                source.CopyTo(target);
            },
            modified
        );
    }

    /// <summary>Writes a file beside the site's folder: for whoever sets up a host.</summary>
    public void WriteBeside(string name, byte[] bytes) => Write(Path.Combine("..", name), bytes);

    public void Delete(string name) => File.Delete(Full(name));

    /// <summary>Removes what is no longer part of the site.</summary>
    /// <returns>How many files.</returns>
    public int Sweep(IReadOnlySet<string> names)
    {
        var gone = Directory
            .EnumerateFiles(SiteRoot, "*", SearchOption.AllDirectories)
            .Where(file => !names.Contains(Path.GetRelativePath(SiteRoot, file).Replace(Path.DirectorySeparatorChar, '/')))
            .ToList();
        foreach (var file in gone) File.Delete(file);
        var folders = Directory.EnumerateDirectories(SiteRoot, "*", SearchOption.AllDirectories);
        foreach (var folder in folders.OrderByDescending(path => path.Length).ToList())
            if (!Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
        return gone.Count;
    }

    private void Put(string file, Action<Stream> write, DateTime? modified)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = Path.Combine(root, Draft);
        using (var target = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None)) write(target);
        if (modified is { } at) File.SetLastWriteTimeUtc(draft, at);
        File.Move(draft, file, overwrite: true);
        Written++;
    }

    private string Full(string name) => Path.Combine(SiteRoot, name.Replace('/', Path.DirectorySeparatorChar));
}

/// <summary>A folder that is something else than an export is never written to.</summary>
public sealed class ForeignFolderException(string message) : IOException(message);
