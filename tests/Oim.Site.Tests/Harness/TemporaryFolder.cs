using System.Text;

namespace Oim.Site.Tests.Harness;

/// <summary>A folder of files that a test writes and that goes away with it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly string top = Directory.CreateTempSubdirectory("oim-test-").FullName;

    public TemporaryFolder() => Directory.CreateDirectory(Root);

    /// <summary>The content folder.</summary>
    public string Root => Path.Combine(top, "contenu");

    /// <summary>Where the derived database goes.</summary>
    public string Data => Path.Combine(top, "donnees");

    /// <summary>A place on the same disk, outside the content.</summary>
    public string Outside(string name) => Path.Combine(top, name);

    public string Full(string path) => Path.Combine(Root, path);

    /// <summary>Saves as careful editors do: a new file takes the place of the old one at once.</summary>
    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        var draft = Path.Combine(top, "en-cours-" + Guid.NewGuid().ToString("N"));
        File.WriteAllBytes(draft, bytes);
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.Move(draft, Full(path), overwrite: true);
    }

    public void Write(IEnumerable<KeyValuePair<string, string>> files)
    {
        foreach (var (path, text) in files) Write(path, text);
    }

    /// <summary>Replaces whole folders at the top at once, as a deployment does.</summary>
    public void WriteTogether(IReadOnlyCollection<(string Path, string Text)> files)
    {
        foreach (var group in files.GroupBy(file => file.Path.Split('/')[0], StringComparer.Ordinal))
        {
            var (ready, old) = (
                Path.Combine(top, "pret-" + Guid.NewGuid().ToString("N")),
                Path.Combine(top, "vieux-" + Guid.NewGuid().ToString("N"))
            );
            foreach (var (path, text) in group)
            {
                var full = Path.Combine(ready, path[(group.Key.Length + 1)..]);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllText(full, text);
            }

            Directory.Move(Full(group.Key), old);
            Directory.Move(ready, Full(group.Key));
            Directory.Delete(old, recursive: true);
        }
    }

    /// <summary>Saves as plain editors do: the file is emptied, then filled.</summary>
    public void WriteInPlace(string path, string text) => File.WriteAllText(Full(path), text);

    public void Delete(string path)
    {
        if (Directory.Exists(Full(path))) Directory.Delete(Full(path), recursive: true);
        else File.Delete(Full(path));
    }

    public void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(to))!);
        if (Directory.Exists(Full(from))) Directory.Move(Full(from), Full(to));
        else File.Move(Full(from), Full(to), overwrite: true);
    }

    public void Dispose() => Directory.Delete(top, recursive: true);
}
