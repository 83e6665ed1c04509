namespace Oim.Site.Publishing;

/// <summary>Files that nobody else on the machine may read, written whole or not at all.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, OwnFile | UnixFileMode.UserExecute);
    }

    public static void Write(string file, byte[] bytes)
    {
        var ready = $"{file}.{Guid.NewGuid():N}.tmp";
        Put(ready, FileMode.CreateNew, bytes);
        File.Move(ready, file, overwrite: true);
    }

    public static void Append(string file, byte[] bytes) => Put(file, FileMode.Append, bytes);

    private static void Put(string file, FileMode mode, byte[] bytes)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnFile;
        using var stream = new FileStream(file, options);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }
}
