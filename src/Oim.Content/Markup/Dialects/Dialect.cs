namespace Oim.Content.Markup.Dialects;

/// <summary>Finds the forms of one tool, or one slip, and says what our Markdown has for them.</summary>
internal delegate void Dialect(MarkdownSource source, SourceEdits edits);
