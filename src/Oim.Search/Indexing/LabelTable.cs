using System.Collections.Concurrent;
using Oim.Search.Stored;

namespace Oim.Search.Indexing;

/// <summary>The distinct labels of all documents, so that counting them is counting numbers. It only grows.</summary>
internal sealed class LabelTable
{
    private readonly ConcurrentDictionary<string, Label> byValue = new(StringComparer.OrdinalIgnoreCase);
    private Label[] labels = new Label[64];
    private volatile int count;

    public int Count => count;

    public Label this[int index] => Volatile.Read(ref labels)[index];

    public static LabelTable Read(BlockReader block)
    {
        var (table, texts) = (new LabelTable(), block.ReadTexts());
        for (var i = 0; i < texts.Length; i += 3) table.Add(texts[i], texts[i + 1], texts[i + 2]);
        return table;
    }

    public void Write(BlockWriter block) =>
        block.Write([.. labels.Take(count).SelectMany(label => new[] { label.Dimension, label.Value, label.Text })]);

    public Label? Find(string dimension, string value) => byValue.GetValueOrDefault(Key(dimension, value));

    /// <summary>The label of a value, new or known. Only the writer may ask; the first text it is written with is the one shown.</summary>
    public Label Add(string dimension, string value, string text)
    {
        var key = Key(dimension, value);
        if (byValue.TryGetValue(key, out var known)) return known;
        var label = new Label(count, dimension, value, text);
        if (count == labels.Length)
        {
            var larger = new Label[2 * count];
            labels.CopyTo(larger, 0);
            Volatile.Write(ref labels, larger);
        }

        labels[count] = label;
        count++;
        return byValue[key] = label;
    }

    private static string Key(string dimension, string value) => $"{dimension}\n{value}";
}
