using Microsoft.Extensions.Primitives;
using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>An answer as a part of a file, and back.</summary>
public sealed partial class ReadyResponse
{
    /// <summary>Bytes; larger ones leave no room for others.</summary>
    private const int LargestStored = 512 * 1024;

    private static readonly ContentEncoding[] Compressed = [ContentEncoding.Gzip, ContentEncoding.Brotli];

    /// <summary>A page for everybody, made of nothing but what the state of the content names.</summary>
    public bool IsStorable => IsForAll && Reads is { IsOfAny: false } && Size < LargestStored;

    public void WriteTo(BinaryWriter file)
    {
        Write(file, body);
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

        foreach (var encoding in Compressed) Write(file, bodies[(int)encoding]?.Bytes ?? []);
        file.Write(Names ?? "");
        file.Write(Reads!.Entries.Count);
        foreach (var entry in Reads.Entries) file.Write(entry);
    }

    public static ReadyResponse ReadFrom(BinaryReader file)
    {
        var (body, tag, type, caching) = (Bytes(file), file.ReadString(), file.ReadString(), file.ReadString());
        var lines = Many(file, () => (Name: file.ReadString(), Value: file.ReadString()));
        var sent = lines.GroupBy(line => line.Name, line => line.Value).Select(header => KeyValuePair.Create(
            header.Key,
            new StringValues([.. header])
        ));
        var copies = Compressed.Select(encoding => (encoding, Bytes: Bytes(file))).ToList();
        var names = file.ReadString();
        var response = new ReadyResponse(StatusCodes.Status200OK, body, tag, type, caching, [.. sent])
        {
            Names = names.Length > 0 ? names : null,
            Reads = TextReads.Of(Many(file, file.ReadInt32)),
        };
        foreach (var (encoding, bytes) in copies.Where(copy => copy.Bytes.Length > 0))
            response.bodies[(int)encoding] = response.Encoded(encoding, bytes);
        return response;
    }

    private static T[] Many<T>(BinaryReader file, Func<T> read)
    {
        var all = new T[file.ReadInt32()];
        for (var i = 0; i < all.Length; i++) all[i] = read();
        return all;
    }

    private static byte[] Bytes(BinaryReader file) => file.ReadBytes(file.ReadInt32());

    private static void Write(BinaryWriter file, byte[] bytes)
    {
        file.Write(bytes.Length);
        file.Write(bytes);
    }
}
