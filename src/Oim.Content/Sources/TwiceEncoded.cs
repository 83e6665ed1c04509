using System.Text;
using System.Text.RegularExpressions;

namespace Oim.Content.Sources;

/// <summary>
/// UTF-8 that a program once took for Windows-1252 and wrote as UTF-8 again: « Ã©tÃ© », « lâ€™Å“uvre ». Read as it was first, where every
/// sign beyond ASCII is of that making: a text that only shows such signs has others too.
/// </summary>
internal static partial class TwiceEncoded
{
    private static readonly Encoding Windows = Encoding.GetEncoding(
        1252,
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    );

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null for text that was encoded once.</summary>
    public static string? Undo(string text)
    {
        if (!text.Contains('Ã', StringComparison.Ordinal) && !text.Contains("â€", StringComparison.Ordinal)) return null;
        // The no-break space of « à » has often become a plain one since.
        if (text.Contains("Ã©", StringComparison.Ordinal)) text = LostSpace().Replace(text, "Ã\u00A0 ");
        try
        {
            return Run().Replace(text, run => StrictUtf8.GetString(Bytes(run.Value)));
        }
        catch (ArgumentException)
        {
            return null; // a sign that Windows-1252 has not, or that is no UTF-8: it was written as it stands
        }
    }

    /// <summary>Bytes that Windows-1252 has no sign for were kept as control characters.</summary>
    private static byte[] Bytes(string run) =>
        [.. run.SelectMany(sign => sign is >= '\u0080' and <= '\u009F' ? [(byte)sign] : Windows.GetBytes([sign]))];

    [GeneratedRegex("Ã  ?")]
    private static partial Regex LostSpace();

    [GeneratedRegex(@"[^\x00-\x7F]+", RegexOptions.NonBacktracking)]
    private static partial Regex Run();
}
