using Oim.Content.FrontMatter;
using Oim.Content.Kinds;

namespace Oim.Content.Ingestion.Translations;

/// <summary>The header of a translation with the facts that it leaves to its original.</summary>
public static class TranslatedHeader
{
    public static HeaderMap Of(HeaderMap own, HeaderMap original, ContentKind kind) =>
        new Inheritance(own, original, new(CommonKeys.All.Concat(kind.Keys)), (_, _, _) => { }).Whole();
}
