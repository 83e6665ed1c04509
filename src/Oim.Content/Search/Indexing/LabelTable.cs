using System.Collections.Concurrent;

namespace Oim.Content.Search.Indexing;

/// <summary>The distinct labels of all documents, so that counting them is counting numbers. It only grows.</summary>
public sealed class LabelTable
{
    private readonly ConcurrentDictionary<(Dimension, string), Label> byValue = new();
    private Label[] labels = new Label[64];
    private volatile int count;

    public int Count => count;

    public Label this[int index] => Volatile.Read(ref labels)[index];

    public Label? Find(Dimension dimension, string value) => byValue.GetValueOrDefault((dimension, value));

    /// <summary>The label of a value, new or known. Only the writer may ask; the first text it is written with is the one shown.</summary>
    internal Label Add(Dimension dimension, string value, string text)
    {
        if (byValue.TryGetValue((dimension, value), out var known)) return known;
        var label = new Label(count, dimension, value, text);
        if (count == labels.Length)
        {
            var larger = new Label[2 * count];
            labels.CopyTo(larger, 0);
            Volatile.Write(ref labels, larger);
        }

        labels[count] = label;
        count++;
        return byValue[(dimension, value)] = label;
    }
}
