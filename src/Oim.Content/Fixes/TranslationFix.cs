using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Content.Translations;

namespace Oim.Content.Fixes;

/// <summary>
/// Writes into translations that do not say what they translate that they render their original as it is. Only somebody who has read both
/// knows: it is made when asked for, and what a translation says already is never touched.
/// </summary>
public static class TranslationFix
{
    public static IReadOnlyList<(string File, FileFix Fix)> For(ContentStore store, ContentFolder folder)
    {
        using var content = store.Read();
        var keys = content.Kinds.Keys;
        return
        [
            .. from page in TranslationTable.Of(content, folder)
            from version in page.Versions
            where version.State == TranslationState.Unknown
            let fix = Fix(folder.ReadAllBytes(version.File!), PageSource.Of("", folder.ReadAllBytes(page.Original), keys), keys)
            where fix is not null
            select (version.File!, fix),
        ];
    }

    private static FileFix? Fix(byte[] translation, PageSource original, KnownKeys keys)
    {
        var said = $"{CommonKeys.Translates.Name}: [{SourceParagraph.DigestsOf(original)}]";
        return PageSource.Of("", translation, keys) switch
        {
            { IsFenced: true, HeaderRange: var (_, end) } => FileFix.Of(translation, null, [new(end, null, said)]),
            // A programme needs no header for anything else.
            { HeaderRange: null } => FileFix.Of(translation, null, [new(1, null, $"---\n{said}\n---\n")]),
            _ => null,
        };
    }
}
