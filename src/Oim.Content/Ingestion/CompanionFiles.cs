using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.Ingestion.Translations;
using Oim.Content.Kinds;
using Oim.Content.Settings;
using Oim.Content.Sources;

namespace Oim.Content.Ingestion;

/// <summary>Markdown files that belong to the page beside them and are no pages: an event's agenda.md.</summary>
internal sealed class CompanionFiles(
    KindList kinds,
    SiteSettings settings,
    SectionTree sections,
    FileView files,
    Originals originals
)
{
    /// <summary>
    /// The texts that are read with a page, and what is told of their files. A translation has its original's where it has none of its own.
    /// </summary>
    public IReadOnlyList<CompanionText> Read(ContentPath path, ContentKind kind, Original? original, PageReading reading)
    {
        if (kind.Companions.Count == 0) return [];
        var own = files.Companions(path, kind.Companions).Select(file => Text(file, reading)).OfType<CompanionText>().ToList();
        if (original is null) return own;
        var theirs = files
            .Companions(original.Path, kind.Companions)
            .Select(file => Text(file, reading))
            .OfType<CompanionText>()
            .ToDictionary(text => text.Name, StringComparer.Ordinal);
        // What is wrong with them is told with the original.
        reading.Inherited.UnionWith(theirs.Values.Select(text => text.File));
        return
        [
            .. own.Select(text =>
                theirs.Remove(text.Name, out var other) && other.File != text.File ? text with { Original = other } : text
            ),
            .. theirs.Values,
        ];
    }

    private CompanionText? Text(SourceFile file, PageReading reading)
    {
        var place = ContentPath.Parse(file.Path, settings.Languages, settings.DefaultLanguage);
        var source = PageSource.Read(file, kinds.Keys);
        reading.Problems.AddRange(source.Problems);
        return source.IsText
            ? new(
                place.Name,
                file.Path,
                place.Language ?? settings.DefaultLanguage,
                source.Body,
                source.BodyLine,
                file.Modified
            )
            {
                Folder = place.Folder,
            }
            : null;
    }

    /// <summary>Whether a file is one of them; one that no page reads is named.</summary>
    public bool Holds(ContentPath path, string language, List<Diagnostic> problems)
    {
        if (path.IsIndex || !kinds.Any(kind => kind.Companions.Contains(path.Name))) return false;
        if ((Owner(path, language) ?? Owner(path, settings.DefaultLanguage)) is not { } index) return false;
        if (settings.Languages.Any(one => Owner(path, one) is { } owner && CompanionOf(owner)?.Path == path.File)) return true;
        var cure =
            CompanionOf(index) is { } read
                ? Wording.Phrase(
                    $"{read.Path} est lu à sa place : gardez l’un des deux",
                    $"{read.Path} is read instead: keep one of the two"
                )
                : Wording.Phrase(
                    $"ajoutez la page de la même langue à côté de {index.Path}",
                    $"add the page in the same language beside {index.Path}"
                );
        problems.Add(new(SourceRules.NotRead, path.File, Position.Start, path.File, cure));
        return true;

        SourceFile? CompanionOf(SourceFile page)
        {
            var place = ContentPath.Parse(page.Path, settings.Languages, settings.DefaultLanguage);
            return files.Companions(place, [path.Name]) is [var file] ? file : null;
        }
    }

    /// <summary>The page in a language that a file of this name would belong to.</summary>
    private SourceFile? Owner(ContentPath path, string language) =>
        files.IndexOf(path.Folder, language) is { } index
        && sections
            .KindOf(index, path.Folder, language, originals.Of(originals.Parse(index.Path)), kinds)
            .Companions.Contains(path.Name)
            ? index
            : null;
}
