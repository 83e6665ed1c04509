using Oim.Search.Indexing;

namespace Oim.Search.Stored;

/// <summary>An index as a <see cref="Block"/>: labels, words, and all its documents as one segment.</summary>
internal static class IndexFile
{
    public static void Write(SearchIndex index, string file, string stamp)
    {
        var segment = index.Segments is [{ GoneCount: 0 } only]
            ? only.Segment
            : Segment.Build(index.Segments.SelectMany(live => live.Living()));
        var unfinished = file + ".new";
        using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
        {
            var block = new BlockWriter(stream);
            block.Write([Block.Code.ToString(), stamp]);
            index.Vocabulary.Labels.Write(block);
            StoredWords.Write(block, index.Vocabulary, index.Vocabulary.Count);
            segment.Write(block);
            block.End();
        }

        // The old one stays with whoever has it open.
        File.Move(unfinished, file, overwrite: true);
    }

    public static SearchIndex? Read(string file, string stamp)
    {
        try
        {
            if (BlockReader.Open(file) is not { } block || block.ReadTexts() is not [var code, var written]) return null;
            if (code != Block.Code.ToString() || written != stamp) return null;
            var labels = LabelTable.Read(block);
            var vocabulary = new Vocabulary(StoredWords.Read(block), labels);
            var segment = Segment.Read(block, labels);
            return block.IsAtEnd ? SearchIndex.Of(vocabulary, segment) : null;
        }
        catch (Exception error) when (error is IOException or ArgumentException or OverflowException)
        {
            return null; // what has a right checksum was written by something else
        }
    }
}
