using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;

namespace Oim.Content.Kinds.Declared;

/// <summary>One field of a declared kind.</summary>
public sealed record DeclaredField(string Name, FieldType Type, LocalText Label)
{
    private Key<HeaderNode?>? key;

    /// <summary>Other names it goes by in headers.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What editors are told of it; the label where nothing is.</summary>
    public LocalText? Help { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>It may have several values.</summary>
    public bool IsMany { get; init; }

    /// <summary>What it is where a page does not say.</summary>
    public HeaderNode? Default { get; init; }

    public Placement Place { get; init; } = Placement.Facts;

    /// <summary>After a number: « pages », « % ».</summary>
    public LocalText? Unit { get; init; }

    /// <summary>The words a choice is among, and how each reads.</summary>
    public IReadOnlyList<(string Word, LocalText Label)> Choices { get; init; } = [];

    /// <summary>Of a field that names pages: the kinds they must be of; empty: any.</summary>
    public IReadOnlyList<string> OfKinds { get; init; } = [];

    /// <summary>Where the declaration says so.</summary>
    public Position OfKindsAt { get; init; }

    /// <summary>The key of a header it is written under: messages, completion, schemas and tables of keys follow from it.</summary>
    public Key<HeaderNode?> Key => key ??= MakeKey();

    /// <summary>The values a header's value stands for.</summary>
    public IEnumerable<HeaderNode> ItemsOf(HeaderNode node) =>
        node switch
        {
            HeaderList list => list.Items.SelectMany(ItemsOf),
            HeaderScalar { IsNull: true } => [],
            HeaderScalar text when IsMany && Type.SplitsAtCommas => text
                .Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(part => text with { Text = part }),
            _ => [node],
        };

    /// <summary>A value as readers of a language see it.</summary>
    public string WordsOf(FieldValue value, string language) => LabelOf(value.Code, language) ?? value.Text;

    /// <summary>How a word of the choice reads; null: it is none.</summary>
    public string? LabelOf(string? word, string language) =>
        Choices.FirstOrDefault(choice => choice.Word.Equals(word, StringComparison.OrdinalIgnoreCase)).Label?.In(language);

    private Key<HeaderNode?> MakeKey()
    {
        var one = Type.Shape is KeyShape.Text text ? text with { Spellings = Spellings() } : Type.Shape;
        var shape = (IsMany, one) switch
        {
            (true, KeyShape.Text each) => new KeyShape.Words { Each = each },
            (true, not KeyShape.Anything) => KeyShape.Any,
            _ => one,
        };
        var made = new Key<HeaderNode?>(Name, Type.Form, (Help ?? Label).In("fr"), Aliases, shape, (node, _) => (Takes(node), node));
        if (IsMany)
            made = made.OneOrMore();
        var values =
            Choices.Count > 0 ? new ValueSet([.. Choices.Select(choice => choice.Word)])
            : OfKinds.Count > 0 ? ValueSet.PagesOf(OfKinds)
            : Type.Values;
        if (values is not null)
            made = made.Among(values);
        if (Type.IsProse)
            made = made.AsWords();
        if (Type.Example is { } example)
            made = made.Like(IsMany && Type.Shape is KeyShape.Text ? $"[{example}]" : example);
        return made;
    }

    /// <summary>The words of the choice and how each reads, with accents and without.</summary>
    private IReadOnlyList<string> Spellings() =>
    [
        .. Choices
            .SelectMany(choice => choice.Label.ByLanguage.Values.Prepend(choice.Word))
            .SelectMany(word => (string[])[word, Slug.Fold(word)])
            .Where(word => word.Length > 0)
            .Distinct(StringComparer.Ordinal),
    ];

    private bool Takes(HeaderNode node) =>
        node switch
        {
            HeaderList list => Type.TakesMaps || IsMany || list.Items.Count == 1,
            HeaderMap => Type.TakesMaps,
            _ => true,
        };
}
