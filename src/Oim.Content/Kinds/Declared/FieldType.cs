using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.Ingestion;

namespace Oim.Content.Kinds.Declared;

/// <summary>What the values of a field are: how one is read, and what it is to the programs that complete and check headers.</summary>
/// <param name="name">As declarations write it.</param>
/// <param name="french">Its other name.</param>
/// <param name="form">What is expected, as it reads in a message.</param>
/// <param name="read">From a value to what is stored; null where it is nothing. It reports what is wrong.</param>
public sealed class FieldType(string name, string french, Wording form, KeyShape shape, Func<HeaderNode, FieldReading, FieldValue?> read)
{
    public string Name => name;

    public string French => french;

    public Wording Form => form;

    public KeyShape Shape => shape;

    /// <summary>What a value is chosen among; null: anything.</summary>
    public ValueSet? Values { get; init; }

    public string? Example { get; init; }

    /// <summary>One text with commas is several values.</summary>
    public bool SplitsAtCommas { get; init; }

    /// <summary>A value may be a map, or another thing than one text.</summary>
    public bool TakesMaps { get; init; }

    /// <summary>It stands for an instant or a day: what lists are sorted by, and states are made of.</summary>
    public bool IsDate { get; init; }

    /// <summary>Lists may be narrowed by it.</summary>
    public bool IsFacet { get; init; }

    /// <summary>Words for people, which each translation gives: text, and not facts.</summary>
    public bool IsProse { get; init; }

    public FieldValue? Read(HeaderNode node, FieldReading at) => read(node, at);
}

/// <summary>One field of one page while it is read.</summary>
/// <param name="Zone">The zone of hours that say none.</param>
public sealed record FieldReading(EntryReader Page, DeclaredField Field, TimeZoneInfo Zone)
{
    public void Report(DiagnosticRule rule, HeaderNode node, params string[] arguments) => Page.Report(rule, node.At, arguments);

    /// <summary>The value is of another form than the field's.</summary>
    public FieldValue? Refuse(HeaderNode node)
    {
        var found = node is HeaderScalar scalar
            ? Wording.Phrase($"« {scalar.Text} »", $"“{scalar.Text}”")
            : Wording.Phrase("autre chose", "something else");
        Report(HeaderRules.WrongForm, node, Field.Name, Field.Type.Form.Phrased, found);
        return null;
    }
}
