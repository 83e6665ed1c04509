namespace Oim.Site.Resources;

/// <summary>Names the interface texts: Texts.resx is French, the default; Texts.en.resx and its like translate it.</summary>
public sealed class Texts;
