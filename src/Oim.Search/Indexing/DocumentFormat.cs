using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Oim.Search.Indexing;

/// <summary>A document as bytes. Whoever keeps them keeps the version of the code beside them, so the form has none.</summary>
internal static class DocumentFormat
{
    public static byte[] Write(IndexedDocument document)
    {
        using var stream = new MemoryStream(document.Terms.Length + 256);
        using var writer = new BinaryWriter(stream);
        writer.Write(document.Title);
        writer.Write7BitEncodedInt(document.TitleLength);
        writer.Write(document.IsTimely);
        WriteInstant(writer, document.Date);
        WriteInstant(writer, document.VisibleFrom);
        WriteInstant(writer, document.VisibleUntil);
        writer.Write7BitEncodedInt(document.Labels.Length);
        foreach (var label in document.Labels)
        {
            writer.Write(label.Dimension);
            writer.Write(label.Value);
            writer.Write(label.Text);
        }

        writer.Write(document.Terms);
        writer.Flush();
        return stream.ToArray();
    }

    public static IndexedDocument Read(int id, byte[] bytes, LabelTable labels)
    {
        using var stream = new MemoryStream(bytes);
        using var reader = new BinaryReader(stream);
        return new()
        {
            Id = id,
            Title = reader.ReadString(),
            TitleLength = reader.Read7BitEncodedInt(),
            IsTimely = reader.ReadBoolean(),
            Date = ReadInstant(reader),
            VisibleFrom = ReadInstant(reader) ?? DateTimeOffset.MinValue,
            VisibleUntil = ReadInstant(reader) ?? DateTimeOffset.MaxValue,
            Labels = ReadLabels(reader, labels),
            Terms = reader.ReadBytes((int)(stream.Length - stream.Position)),
        };
    }

    private static ImmutableArray<Label> ReadLabels(BinaryReader reader, LabelTable table)
    {
        var labels = new Label[reader.Read7BitEncodedInt()];
        for (var i = 0; i < labels.Length; i++)
        {
            var dimension = reader.ReadString();
            var (value, text) = (reader.ReadString(), reader.ReadString());
            labels[i] = table.Add(dimension, value, text);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(labels);
    }

    // Local time and zone, so that the year stays the one the editor wrote.
    private static void WriteInstant(BinaryWriter writer, DateTimeOffset? instant)
    {
        writer.Write(instant is { } at ? at.Ticks : -1L);
        writer.Write((short)(instant?.Offset.TotalMinutes ?? 0));
    }

    private static DateTimeOffset? ReadInstant(BinaryReader reader)
    {
        var ticks = reader.ReadInt64();
        var offset = TimeSpan.FromMinutes(reader.ReadInt16());
        return ticks < 0 ? null : new DateTimeOffset(ticks, offset);
    }
}
