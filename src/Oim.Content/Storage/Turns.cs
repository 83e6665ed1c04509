namespace Oim.Content.Storage;

/// <summary>The instants at which content changes by itself.</summary>
internal static class Turns
{
    public static DateTimeOffset? Next(GenerationWriter writer, DateTimeOffset now) =>
        writer.Scalar("SELECT min(At) FROM turn WHERE At > $0", now.ToUnixTimeMilliseconds()) is long at
            ? DateTimeOffset.FromUnixTimeMilliseconds(at)
            : null;
}
