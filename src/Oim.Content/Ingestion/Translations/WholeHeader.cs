using System.Collections.Concurrent;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Settings;
using Oim.Content.Sources;

namespace Oim.Content.Ingestion.Translations;

/// <summary>
/// A page's header with what it need not write itself: the facts of its original, and the defaults of the folders above the two.
/// </summary>
internal sealed class WholeHeader(SectionTree sections, SiteSettings settings)
{
    private readonly ConcurrentDictionary<ContentKind, KnownKeys> keysOf = new();

    /// <param name="kindOf">Takes the kind out of a header, and reports one that is not known.</param>
    public (HeaderMap Header, ContentKind Kind) Of(
        HeaderMap own,
        ContentPath path,
        Original? original,
        Func<HeaderMap, ContentKind> kindOf,
        PageReading reading
    )
    {
        var defaults = DefaultsOf(path, path.Language ?? settings.DefaultLanguage);
        if (original is null)
        {
            var plain = SectionTree.Merge(own, defaults);
            return (plain, kindOf(plain));
        }

        var written = original.Header ?? HeaderMap.Empty;
        var inherited = DefaultsOf(original.Path, original.Language);
        // Which keys are facts depends on the kind, which is a fact itself.
        var kind = kindOf(SectionTree.Merge(SectionTree.Merge(SectionTree.Merge(own, written), defaults), inherited));
        var keys = keysOf.GetOrAdd(kind, static one => new(CommonKeys.All.Concat(one.Keys)));
        var translation = new Inheritance(own, written, keys, Report);
        Tell(original, translation.Untranslated());
        var whole = SectionTree.Merge(translation.Whole(), defaults);
        return (new Inheritance(whole, inherited, keys, Report).Whole(), kind);

        void Report(DiagnosticRule rule, Position at, string[] arguments) =>
            reading.Problems.Add(new(rule, reading.File.Path, at, arguments));

        void Tell(Original of, IReadOnlyList<string> untranslated)
        {
            if (of.Header is null)
            {
                reading.InheritsErrors = true;
                Report(TranslationRules.OriginalUnread, Position.Start, [of.Path.File]);
            }

            // A title and a summary have rules of their own: there always is one. A picture that is taken away needs no words.
            var missing = untranslated.Except([CommonKeys.Title.Name, CommonKeys.Summary.Name]);
            if (CommonKeys.Image.Names.Select(own.Find).Any(image => image?.Value is HeaderScalar { IsNull: true }))
                missing = missing.Except([CommonKeys.ImageAlt.Name, CommonKeys.ImageCaption.Name]);
            var told = string.Join(", ", missing);
            if (told.Length > 0) Report(TranslationRules.Untranslated, Position.Start, [told]);
        }
    }

    private HeaderMap DefaultsOf(ContentPath path, string language) =>
        path.IsIndex && path.Key.Length == 0 ? HeaderMap.Empty : sections.Of(path, language).Cascade;
}
