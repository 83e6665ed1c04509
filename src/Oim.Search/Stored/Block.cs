using System.Numerics;
using System.Runtime.InteropServices;

namespace Oim.Search.Stored;

/// <summary>
/// The form of an index's file: sections one after the other, each begun by its length in bytes and filled up to eight; at the end a
/// checksum of all (CRC-32C, which processors count in hardware). It opens with the module of the code that wrote it and with a stamp, so
/// that the file of another build, or of other documents, is none.
/// </summary>
internal static class Block
{
    public const int Unit = sizeof(ulong);

    /// <summary>Another build may number, stem or weigh in another way.</summary>
    public static Guid Code => typeof(Block).Module.ModuleVersionId;

    public static int Filled(int bytes) => (bytes + Unit - 1) & -Unit;

    public static uint Checksum(uint before, ReadOnlySpan<byte> bytes)
    {
        foreach (var unit in MemoryMarshal.Cast<byte, ulong>(bytes)) before = BitOperations.Crc32C(before, unit);
        return before;
    }
}
