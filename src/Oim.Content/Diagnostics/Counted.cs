using System.Globalization;

namespace Oim.Content.Diagnostics;

/// <summary>A number and what it counts. In French what is fewer than two is one; in English only one is one.</summary>
public static class Counted
{
    /// <param name="many">Where an s at the end does not make the plural.</param>
    public static string French(int count, string one, string? many = null) =>
        count < 2 ? $"{Figure(count)} {one}" : $"{Figure(count)} {many ?? one + "s"}";

    public static string English(int count, string one) => count == 1 ? $"{Figure(count)} {one}" : $"{Figure(count)} {one}s";

    private static string Figure(int count) => count.ToString(CultureInfo.InvariantCulture);
}
