using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Oim.Content.Diagnostics;

namespace Oim.Content.Sources;

/// <summary>
/// Opens files of the content folder, and nothing else of the machine. What counts is the file that was opened, not the path that was
/// looked at before: links, and folders replaced by links meanwhile, lead nowhere else; pipes and devices are not waited for.
/// </summary>
internal static class RegularFile
{
    /// <exception cref="FileRefusedException">It lies outside the root or is hidden in it, or is no regular file.</exception>
    /// <exception cref="IOException">It could not be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileStream Open(string root, string fullPath)
    {
        var handle = OperatingSystem.IsLinux()
            ? OpenOnLinux(fullPath)
            : File.OpenHandle(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            if (!FileStatus.Of(handle).IsRegular) throw FileRefusedException.NotRegular();
            // As .NET does: who writes a file may keep others out until it is whole.
            if (OperatingSystem.IsLinux() && Lock(handle, Shared | DoNotWaitForLock) != 0) throw Fault(fullPath);
            if (!IsInside(root, RealPath(handle, fullPath))) throw FileRefusedException.Outside();
            return new FileStream(handle, FileAccess.Read, bufferSize: 1);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    private static bool IsInside(string root, string realPath)
    {
        var start = root + Path.DirectorySeparatorChar;
        if (!realPath.StartsWith(start, StringComparison.Ordinal)) start = Resolve(root) + Path.DirectorySeparatorChar;
        return realPath.StartsWith(start, StringComparison.Ordinal)
            && !realPath[start.Length..].Split(Path.DirectorySeparatorChar).Any(UnpublishedNames.Contains);
    }

    /// <summary>Where the file that was opened lies.</summary>
    private static string RealPath(SafeFileHandle handle, string fullPath) =>
        OperatingSystem.IsLinux()
            ? File.ResolveLinkTarget($"/proc/self/fd/{handle.DangerousGetHandle()}", returnFinalTarget: false)!.FullName
            : Resolve(fullPath);

    /// <summary>A path with the links in each of its parts followed.</summary>
    private static string Resolve(string path)
    {
        if (Path.GetDirectoryName(path) is not { } folder) return path;
        var here = Path.Combine(Resolve(folder), Path.GetFileName(path));
        return File.ResolveLinkTarget(here, returnFinalTarget: false) is { } target ? Resolve(target.FullName) : here;
    }

    private static SafeFileHandle OpenOnLinux(string path)
    {
        var descriptor = OpenDescriptor(path, ReadOnly | CloseOnExec | DoNotWait);
        if (descriptor >= 0) return new(descriptor, ownsHandle: true);
        throw Fault(path);
    }

    private static Exception Fault(string path) => Marshal.GetLastPInvokeError() switch
    {
        NoSuchFile or NotAFolder => new FileNotFoundException(null, path),
        NotPermitted => new UnauthorizedAccessException(path),
        var code => new IOException(Marshal.GetPInvokeErrorMessage(code)),
    };

    // open(2), flock(2) and errno(3), alike on x64 and arm64.
    private const int ReadOnly = 0;
    private const int DoNotWait = 0x800;
    private const int CloseOnExec = 0x80000;
    private const int NoSuchFile = 2;
    private const int NotPermitted = 13;
    private const int NotAFolder = 20;
    private const int Shared = 1;
    private const int DoNotWaitForLock = 4;

    [DllImport("libc", EntryPoint = "open", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int OpenDescriptor([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static extern int Lock(SafeFileHandle file, int operation);
}

/// <summary>A path of the content folder that leads to something the site does not read.</summary>
public sealed class FileRefusedException : IOException
{
    private FileRefusedException(string message) : base(message) { }

    internal static FileRefusedException Outside() =>
        new(Wording.Phrase("le lien sort du dossier de contenu", "the link leaves the content folder"));

    internal static FileRefusedException NotRegular() =>
        new(Wording.Phrase("ni fichier ni dossier (tube ou périphérique)", "neither file nor folder (pipe or device)"));
}
