using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Oim.Site.Features.LanguageServer.Protocol;

/// <summary>
/// Messages as the Language Server Protocol frames them: a header that tells how many bytes follow, and so much JSON.
/// What stands between messages and is no header is passed over, so that a stray line does not end the session.
/// </summary>
internal sealed class MessageStream(Stream input, Stream output)
{
    /// <summary>A longer message is passed over: no file that is read is as large.</summary>
    private const int Longest = 64 * 1024 * 1024;

    private const string Length = "Content-Length:";

    private readonly Lock gate = new();

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The bytes of the next message; null when the other side has closed.</summary>
    public byte[]? Read()
    {
        var length = -1L;
        while (ReadLine() is { } line)
        {
            if (line.StartsWith(Length, StringComparison.OrdinalIgnoreCase))
            {
                if (!long.TryParse(line.AsSpan(Length.Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out length))
                    length = -1;
                continue;
            }

            if (line.Length > 0 || length < 0) continue;
            if (length <= Longest) return ReadBytes((int)length);
            if (!Skip(length)) return null;
            length = -1;
        }

        return null;
    }

    public void Write(object message)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message, Json);
        lock (gate)
        {
            output.Write(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
            output.Write(body);
            output.Flush();
        }
    }

    private string? ReadLine()
    {
        var line = new StringBuilder();
        int next;
        while ((next = input.ReadByte()) >= 0 && next != '\n')
            if (next != '\r' && line.Length < 1024) line.Append((char)next);
        return next < 0 ? null : line.ToString();
    }

    private byte[]? ReadBytes(int length)
    {
        var bytes = new byte[length];
        return input.ReadAtLeast(bytes, length, throwOnEndOfStream: false) == length ? bytes : null;
    }

    private bool Skip(long length)
    {
        while (length > 0 && input.ReadByte() >= 0) length--;
        return length == 0;
    }
}
