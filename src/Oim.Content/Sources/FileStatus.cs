using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Oim.Content.Sources;

/// <summary>
/// What the system says of a file. On Linux that is more than .NET tells: whether it is a regular file, and when it last changed.
/// </summary>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">Last write, in UTC ticks: anyone can set it back.</param>
/// <param name="Changed">Last change of the bytes, the name or the rights, in UTC ticks: nobody can set it. Elsewhere than on Linux,
/// <paramref name="Modified"/>.</param>
public readonly record struct FileStatus(bool IsRegular, long Size, long Modified, long Changed)
{
    /// <summary>
    /// Which file or folder it is: another one that is made at the same path has another mark, what is changed in it leaves it. Elsewhere
    /// than on Linux, when it was made.
    /// </summary>
    public FileMark Mark { get; private init; }

    /// <summary>Which file or folder stands at a path, links followed.</summary>
    public static FileMark MarkOf(string path)
    {
        // What .NET calls the creation on Linux is the last change, where that is older.
        return OperatingSystem.IsLinux() ? Of(path)?.Mark ?? default : new(0, 0, File.GetCreationTimeUtc(path).Ticks);
    }

    /// <summary>The status of the file at a path, links followed; null when there is none.</summary>
    public static FileStatus? Of(string path)
    {
        if (OperatingSystem.IsLinux() && (Linux(CurrentFolder, path, flags: 0) is var status && (status is not null || !IsUnknownCall)))
            return status;
        var file = new FileInfo(path);
        if (file.LinkTarget is not null) file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
        return file is { Exists: true } ? new(true, file.Length, file.LastWriteTimeUtc.Ticks, file.LastWriteTimeUtc.Ticks) : null;
    }

    /// <summary>The status of a file that was opened.</summary>
    public static FileStatus Of(SafeFileHandle open)
    {
        if (OperatingSystem.IsLinux() && Linux((int)open.DangerousGetHandle(), "", HandleItself) is { } status) return status;
        var modified = File.GetLastWriteTimeUtc(open).Ticks;
        return new(true, RandomAccess.GetLength(open), modified, modified);
    }

    /// <summary>An old kernel, or a container that does not let the call pass.</summary>
    private static bool IsUnknownCall => Marshal.GetLastPInvokeError() is NotPermitted or NoSuchCall;

    private static FileStatus? Linux(int folder, string path, int flags) =>
        Statx(folder, path, flags, FieldsAndCreation, out var status) == 0
            ? new((status.Mode & TypeBits) == RegularFile, status.Size, status.Modified.Ticks, status.Changed.Ticks)
            {
                Mark = new(status.Device, status.Number, status.Created.Ticks),
            }
            : null;

    // statx(2): the layout is the same on every architecture.
    private const int CurrentFolder = -100;
    private const int HandleItself = 0x1000;
    private const uint FieldsAndCreation = 0xfff;
    private const int TypeBits = 0xf000;
    private const int RegularFile = 0x8000;
    private const int NotPermitted = 1;
    private const int NoSuchCall = 38;

    [DllImport("libc", EntryPoint = "statx", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Statx(
        int folder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string path,
        int flags,
        uint fields,
        out Fields status
    );

    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Fields
    {
        [FieldOffset(28)] public ushort Mode;
        [FieldOffset(32)] public ulong Number;
        [FieldOffset(40)] public long Size;
        [FieldOffset(80)] public Instant Created;
        [FieldOffset(96)] public Instant Changed;
        [FieldOffset(112)] public Instant Modified;
        [FieldOffset(136)] public ulong Device;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Instant
    {
        private long seconds;
        private uint nanoseconds;
        private int reserved;

        public readonly long Ticks =>
            DateTime.UnixEpoch.Ticks + (seconds * TimeSpan.TicksPerSecond) + (nanoseconds / TimeSpan.NanosecondsPerTick);
    }
}
