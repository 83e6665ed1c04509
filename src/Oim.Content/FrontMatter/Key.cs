using Oim.Content.Diagnostics;

namespace Oim.Content.FrontMatter;

/// <summary>
/// One key of a header: its names, what it means and how its value is read. The same definition serves the reader,
/// the messages, the documentation and the schemas, so they cannot disagree.
/// </summary>
/// <param name="name">The name the guide teaches.</param>
/// <param name="form">What is expected, as it reads in a message: « une date », « vrai ou faux ».</param>
/// <param name="description">What the key means, in French.</param>
/// <param name="shape">The values it takes, as a schema tells them.</param>
public abstract class Key(string name, Wording form, string description, IReadOnlyList<string> aliases, KeyShape shape)
{
    public string Name => name;

    public Wording Form => form;

    public string Description => description;

    /// <summary>Other names read as this key.</summary>
    public IReadOnlyList<string> Aliases => aliases;

    /// <summary>Every name it is read under.</summary>
    public IEnumerable<string> Names => aliases.Prepend(name);

    public KeyShape Shape => shape;

    /// <summary>What its value is chosen among; null: anything of its form.</summary>
    public ValueSet? Values { get; protected init; }

    /// <summary>A value as one may write it; null: the form says it.</summary>
    public string? Example { get; protected init; }

    /// <summary>
    /// Its value is words for people to read, in which a « # » is a sign like any other; false for a code, a date, an address.
    /// </summary>
    public bool IsProse { get; internal init; } = shape is KeyShape.Text or KeyShape.Words or KeyShape.Maps { IsList: true };

    /// <summary>Its value may be a list.</summary>
    public bool TakesList { get; internal init; } = shape is KeyShape.Words or KeyShape.Maps { IsList: true };

    /// <summary>A fact unless the key says otherwise (<see cref="Key{T}.AsWords"/>, <see cref="Key{T}.AsOwn"/>).</summary>
    public KeyRole Role { get; internal init; }

    /// <summary>
    /// The keys inside its value, where that is a map or several. The first fact among them is what a value alone stands for.
    /// </summary>
    public IReadOnlyList<Key> Parts { get; internal init; } = (shape as KeyShape.Maps)?.Inside ?? [];

    /// <summary>Whether a value has the form this key expects.</summary>
    public abstract bool Accepts(HeaderNode node);
}

/// <summary>A key whose value becomes a <typeparamref name="T"/>.</summary>
public sealed class Key<T>(
    string name,
    Wording form,
    string description,
    IReadOnlyList<string> aliases,
    KeyShape shape,
    Func<HeaderNode, HeaderReader, (bool Read, T Value)> read
) : Key(name, form, description, aliases, shape)
{
    /// <summary>The same key, whose value is chosen among these.</summary>
    public Key<T> Among(ValueSet values) => Copy(values: values);

    /// <summary>The same key, with a value as one may write it.</summary>
    public Key<T> Like(string example) => Copy(example: example);

    /// <summary>The same key, whose value is for programs: a code, an address, a name that is chosen.</summary>
    public Key<T> AsCode() => Copy(isProse: false);

    /// <summary>The same key, whose value may be a list.</summary>
    public Key<T> OneOrMore() => Copy(takesList: true);

    /// <summary>The same key, whose value each translation gives in its own words.</summary>
    public Key<T> AsWords() => Copy(role: KeyRole.Word);

    /// <summary>The same key, whose value concerns its file alone.</summary>
    public Key<T> AsOwn() => Copy(role: KeyRole.Own);

    /// <summary>The same key, whose value has keys inside.</summary>
    public Key<T> Holding(params IReadOnlyList<Key> parts) => Copy(parts: parts);

    /// <summary>Reads a value; false when its form is not the key's.</summary>
    internal (bool Read, T Value) Read(HeaderNode node, HeaderReader reader) => read(node, reader);

    public override bool Accepts(HeaderNode node)
    {
        var problems = false;
        return read(node, new HeaderReader(node, (_, _, _) => problems = true)).Read && !problems;
    }

    private Key<T> Copy(
        ValueSet? values = null,
        string? example = null,
        bool? isProse = null,
        bool? takesList = null,
        KeyRole? role = null,
        IReadOnlyList<Key>? parts = null
    ) =>
        new(Name, Form, Description, Aliases, Shape, read)
        {
            Values = values ?? Values,
            Example = example ?? Example,
            IsProse = isProse ?? IsProse,
            TakesList = takesList ?? TakesList,
            Role = role ?? Role,
            Parts = parts ?? Parts,
        };
}
