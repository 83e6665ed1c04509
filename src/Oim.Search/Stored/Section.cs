using System.Buffers;

namespace Oim.Search.Stored;

/// <summary>Values of a file that is mapped for as long as the process lives.</summary>
internal sealed unsafe class Section<T>(T* start, int count) : MemoryManager<T>
    where T : unmanaged
{
    public override Span<T> GetSpan() => new(start, count);

    public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

    public override void Unpin() { }

    protected override void Dispose(bool disposing) { }
}
