using Oim.Content.Diagnostics;
using Oim.Content.Kinds;
using Oim.Content.Kinds.Declared;
using Oim.Content.Markup;
using Oim.Content.Pictures;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Checks;

/// <summary>Links and files that lead nowhere, and anchors that are not on the page a link leads to.</summary>
internal sealed class LinkCheck(AddressTable addresses, KindList kinds, Func<string, bool> isSystemAddress)
{
    /// <summary>The width of a text, in pixels of a screen.</summary>
    private const int Place = 720;

    /// <summary>A narrower picture is blurred or lost there.</summary>
    private const int Small = 480;

    public IEnumerable<Diagnostic> Check(GenerationWriter writer, string file)
    {
        var anchors = new List<(PageAddress Page, string Fragment, string Target, Position At)>();
        foreach (var (reference, language, kind) in writer.Pages.ReferencesIn(file))
        {
            var (target, at) = (reference.Target, new Position(reference.Line, reference.Column));
            if (addresses.FileAt(target) is { } found)
            {
                if (reference.Use == ReferenceUse.Image)
                    foreach (var fault in FaultsOf(found, target, language))
                        yield return fault with { File = file, At = at };
                continue;
            }

            if (reference.Use == ReferenceUse.Link)
            {
                var page = addresses.Written(target, language);
                if (page is { Visibility.Draft: true }) yield return new(CheckRules.DraftLink, file, at, target);
                if (page is not null && IsUnlabelled(reference, page.Language, language))
                    yield return new(
                        CheckRules.UnlabelledLink,
                        file,
                        at,
                        target,
                        Wording.Language(page.Language),
                        reference.Label
                    );
                if (page is not null && ExpectedBy(reference, kind) is { Count: > 0 } expected && !expected.Contains(page.Kind))
                    yield return new(
                        CheckRules.OtherKind,
                        file,
                        at,
                        target,
                        page.Kind,
                        reference.Field!,
                        string.Join(", ", expected),
                        CureOfOtherKind(kind, [.. expected, page.Kind])
                    );
                if (page is not null && reference.Fragment is { } fragment) anchors.Add((page, fragment, target, at));
                if (page is not null || isSystemAddress("/" + target)) continue;
            }

            var rule = reference.Use == ReferenceUse.Link ? CheckRules.DeadLink : CheckRules.MissingFile;
            yield return new(rule, file, at, target);
        }

        foreach (var (page, fragment, target, at) in anchors)
            if (AnchorCheck.Missing(writer, kinds, page, fragment) is { } cure)
                yield return new(CheckRules.DeadAnchor, file, at, fragment, "/" + target, cure);
    }

    /// <summary>The kinds that a key of a header expects a page to be of; none where any will do.</summary>
    private IReadOnlyList<string> ExpectedBy(Reference reference, string kind) =>
        reference.Field is { } field && kinds.Of(kind).Keys.FirstOrDefault(key => key.Name == field)?.Values is { } values
            ? values.OfKinds
            : [];

    private string CureOfOtherKind(string kind, IReadOnlyList<string> allowed)
    {
        var (of, file) = ($"of: [{string.Join(", ", allowed)}]", $"{Declarations.Folder}{kind}.yml");
        return kinds.Of(kind) is DeclaredKind
            ? Wording.Phrase($" ; ou permettez celle-ci dans {file} : « {of} »", $"; or allow this one in {file}: “{of}”")
            : "";
    }

    /// <summary>Whether a link of a text leads into another language, and its words do not name that.</summary>
    private static bool IsUnlabelled(Reference link, string to, string from) =>
        to != from && link.Label.Length > 0 && !LanguageNames.IsNamed(link.Label, to, from);

    /// <summary>What is wanting of a picture for its place, or beside a film or a sound. Drawings have no pixels.</summary>
    private IEnumerable<Diagnostic> FaultsOf(Asset shown, string target, string language)
    {
        if (shown is { Format: not null and not PictureFormat.Svg, Width: < Small })
            yield return Found(PictureRules.TooSmall, target, $"{shown.Width}", $"{Place}");
        if (!MediaNames.IsMedia(target)) yield break;
        var stem = MediaNames.StemOf(target);
        var name = stem[(stem.LastIndexOf('/') + 1)..];
        var captions = MediaNames.Captions(stem, language, Locales.All.Select(locale => locale.Code));
        if (MediaNames.IsFilm(target) && captions.All(one => addresses.FileAt(one.Path) is null))
            yield return Found(PictureRules.NoCaptions, target, name + ".vtt");
        if (MediaNames.Transcripts.All(end => addresses.FileAt(stem + end) is null))
            yield return Found(PictureRules.NoTranscript, target, name);

        static Diagnostic Found(DiagnosticRule rule, params string[] arguments) => new(rule, "", Position.Start, arguments);
    }
}
