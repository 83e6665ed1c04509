using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>
/// Something that is good for one generation only. The next one starts with a new one or, where it is known which pages have changed, with
/// what of the last is still good.
/// </summary>
/// <param name="keep">What is still good in the generation after, which names its <see cref="Generation.Entries"/>.</param>
internal sealed class PerGeneration<T>(Func<T> start, Func<T, Generation, T> keep)
    where T : class
{
    private volatile Tuple<long, T> current = new(0, start());

    /// <summary>What the newest generation has.</summary>
    public T Latest => current.Item2;

    /// <summary>Null for a reader still on an older generation.</summary>
    public T? Of(Generation generation)
    {
        var seen = current;
        while (seen.Item1 < generation.Number)
        {
            var next = Tuple.Create(generation.Number, After(seen, generation));
#pragma warning disable CS0420 // Interlocked is as strict as volatile
            var before = Interlocked.CompareExchange(ref current, next, seen);
#pragma warning restore CS0420
            seen = ReferenceEquals(before, seen) ? next : before;
        }

        return seen.Item1 == generation.Number ? seen.Item2 : null;
    }

    /// <summary>Starts anew within the same generation.</summary>
    public void Renew(Generation generation)
    {
        if (current.Item1 == generation.Number) current = new(generation.Number, start());
    }

    private T After(Tuple<long, T> seen, Generation generation) =>
        generation.Entries is not null && seen.Item1 == generation.Number - 1 ? keep(seen.Item2, generation) : start();
}
