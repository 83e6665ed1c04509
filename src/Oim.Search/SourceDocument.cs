namespace Oim.Search;

/// <summary>A document as it is given to be indexed.</summary>
/// <param name="Id">Its number; a document given again with the same number takes the place of the one before.</param>
/// <param name="Language">ISO 639-1: what its readers read.</param>
/// <param name="Title">What counts most, and what suggestions are made of.</param>
public sealed record SourceDocument(int Id, string Language, string Title)
{
    /// <summary>The language whose stems and stop words its words are analysed by: its own, unless that of a near one is better.</summary>
    public string AnalysedAs { get; init; } = Language;

    /// <summary>What it is about, in a sentence or two.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The headings within it.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>Words it is found by that are not in its text: people, places, subjects.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Its text, plain.</summary>
    public string Body { get; init; } = "";

    /// <summary>What results can be narrowed by; the language is always among them.</summary>
    public IReadOnlyList<DocumentLabel> Labels { get; init; } = [];

    /// <summary>The day it is of, in its own zone; without filters and words, newer documents come first.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Whether its being new makes it a little better an answer: news, not law.</summary>
    public bool IsTimely { get; init; }

    /// <summary>The first instant at which it may be found; the last of all times for what is never found.</summary>
    public DateTimeOffset VisibleFrom { get; init; } = DateTimeOffset.MinValue;

    /// <summary>The instant from which it may no longer be found.</summary>
    public DateTimeOffset VisibleUntil { get; init; } = DateTimeOffset.MaxValue;
}

/// <summary>Something a document is filed under.</summary>
/// <param name="Dimension">What kind of thing it is: « year », « theme »; each dimension is counted and chosen for itself.</param>
/// <param name="Value">As filters name it: a slug, an ISO code, a year; case is ignored.</param>
/// <param name="Text">As it is shown; the first text a value came with is kept.</param>
public sealed record DocumentLabel(string Dimension, string Value, string Text)
{
    /// <summary>The dimension that every document has: its language.</summary>
    public const string Language = "language";
}
