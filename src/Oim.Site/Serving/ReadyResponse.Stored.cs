using Microsoft.Extensions.Primitives;
using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>An answer as a part of a file, and back.</summary>
public sealed partial class ReadyResponse
{
    /// <summary>Bytes; larger ones leave no room for others.</summary>
    private const int LargestStored = 512 * 1024;

    /// <summary>A page for everybody, made of nothing but what the state of the content names.</summary>
    public bool IsStorable => IsForAll && Reads is { IsOfAny: false } && Size < LargestStored;

    public void WriteTo(BinaryWriter file)
    {
        WriteCopies(file);
        file.Write(tag);
        file.Write(contentType.ToString());
        file.Write(cacheControl.ToString());
        (string Name, string? Value)[] lines =
        [
            .. headers.SelectMany(header => header.Value, (header, value) => (header.Key, value)),
            .. varies.Select(value => ("Vary", value)),
        ];
        file.Write(lines.Length);
        foreach (var (name, value) in lines)
        {
            file.Write(name);
            file.Write(value ?? "");
        }

        file.Write(Names ?? "");
        file.Write(Reads!.Entries.Count);
        foreach (var entry in Reads.Entries) file.Write(entry);
    }

    public static ReadyResponse ReadFrom(BinaryReader file)
    {
        var copies = Many(file, () => (Encoding: (ContentEncoding)file.ReadInt32(), Bytes: file.ReadBytes(file.ReadInt32())));
        var (tag, type, caching) = (file.ReadString(), file.ReadString(), file.ReadString());
        var lines = Many(file, () => (Name: file.ReadString(), Value: file.ReadString()));
        var sent = lines.GroupBy(line => line.Name, line => line.Value).Select(header => KeyValuePair.Create(
            header.Key,
            new StringValues([.. header])
        ));
        var names = file.ReadString();
        return new(StatusCodes.Status200OK, copies, tag, type, caching, [.. sent])
        {
            Names = names.Length > 0 ? names : null,
            Reads = TextReads.Of(Many(file, file.ReadInt32)),
        };
    }

    private void WriteCopies(BinaryWriter file)
    {
        // One may go while another is made.
        lock (making)
        {
            file.Write(bodies.Count(copy => copy is not null));
            foreach (var (encoding, copy) in bodies.Index())
            {
                if (copy is null) continue;
                file.Write(encoding);
                file.Write(copy.Bytes.Length);
                file.Write(copy.Bytes);
            }
        }
    }

    private static T[] Many<T>(BinaryReader file, Func<T> read)
    {
        var all = new T[file.ReadInt32()];
        for (var i = 0; i < all.Length; i++) all[i] = read();
        return all;
    }
}
