using System.Collections;
using System.Reflection;
using Oim.Content.Checks;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.Ingestion.Translations;
using Oim.Content.Kinds.Declared;
using Oim.Content.Markup;
using Oim.Content.Sources;

namespace Oim.Content.Kinds;

/// <summary>The kinds of a site, in order. The first is what a page is when nothing says otherwise.</summary>
public sealed class KindList : IReadOnlyList<ContentKind>
{
    private readonly IReadOnlyList<ContentKind> kinds;

    public KindList(params IReadOnlyList<ContentKind> kinds)
        : this(kinds, RulesOf(kinds), SignatureOf(kinds))
    {
    }

    private KindList(IReadOnlyList<ContentKind> kinds, RuleBook rules, string signature)
    {
        (this.kinds, Rules, Signature) = (kinds, rules, signature);
        Keys = new(CommonKeys.All.Concat(kinds.SelectMany(kind => kind.Keys)));
    }

    public ContentKind Default => kinds[0];

    /// <summary>The keys that a header may have, those of every kind included.</summary>
    public KnownKeys Keys { get; }

    public RuleBook Rules { get; }

    /// <summary>
    /// Changes whenever the code of the engine, of a kind or of a library they read with changes, and so whenever what they read from a
    /// file may.
    /// </summary>
    public string Signature { get; }

    public int Count => kinds.Count;

    public ContentKind this[int index] => kinds[index];

    public ContentKind? Find(string name) => kinds.FirstOrDefault(kind => kind.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name of the kind that somebody who wrote this has in mind; of the default one where nothing is near.</summary>
    public string NameNear(string written)
    {
        var names = kinds
            .SelectMany(kind => kind.SpokenNames.Select(Slug.Of).Prepend(kind.Name).Select(spoken => (Spoken: spoken, kind.Name)))
            .ToList();
        return Nearest.To(Slug.Of(written), names.Select(name => name.Spoken), share: 2) is { } near
            ? names.First(name => name.Spoken == near).Name
            : Default.Name;
    }

    /// <summary>The kind a stored entry has; pages whose kind is gone are shown as the default one.</summary>
    public ContentKind Of(string name) => Find(name) ?? Default;

    /// <summary>
    /// These and the kinds that a site declares, each in the place of the one of its name. The code, and so the schema, is the same.
    /// </summary>
    public KindList With(IReadOnlyList<KindDeclaration> declared)
    {
        if (declared.Count == 0) return this;
        var own = declared.ToDictionary(kind => kind.Name, kind => new DeclaredKind(kind), StringComparer.Ordinal);
        var names = kinds.Select(kind => kind.Name).ToHashSet(StringComparer.Ordinal);
        return new(
            [.. kinds.Select(kind => own.GetValueOrDefault(kind.Name) ?? kind), .. own.Values.Where(kind => !names.Contains(kind.Name))],
            Rules,
            Signature
        );
    }

    /// <summary>Reads the declaration of a kind; null where its name is that of a kind in code, or is no name.</summary>
    public KindDeclaration? Declare(string file, string yaml, ICollection<Diagnostic> problems)
    {
        if (Find(KindDeclaration.NameOf(file)) is not { } kind || kind is DeclaredKind) return DeclarationReader.Read(file, yaml, problems);
        problems.Add(new(DeclarationRules.KindInCode, file, Position.Start, kind.Name));
        return null;
    }

    public IEnumerator<ContentKind> GetEnumerator() => kinds.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static RuleBook RulesOf(IReadOnlyList<ContentKind> kinds) =>
        new([
            typeof(HeaderRules),
            typeof(SourceRules),
            typeof(MarkupRules),
            typeof(CheckRules),
            typeof(Markup.Quality.QualityRules),
            typeof(Pictures.PictureRules),
            typeof(Markup.Components.ComponentRules),
            typeof(DeclarationRules),
            typeof(TranslationRules),
            .. kinds.SelectMany(kind => kind.Rules),
        ]);

    private static string SignatureOf(IReadOnlyList<ContentKind> kinds) => string.Join(' ', kinds
        .Select(kind => $"{kind.Name}={kind.GetType().Module.ModuleVersionId:N}")
        .Concat(kinds.Select(kind => kind.GetType().Assembly).Append(typeof(KindList).Assembly).Distinct().SelectMany(Libraries))
        .Prepend($"{typeof(KindList).Module.ModuleVersionId:N}"));

    private static IEnumerable<string> Libraries(Assembly assembly) =>
        assembly.GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("Oim.", StringComparison.Ordinal))
            .Select(name => $"{name.Name}={Assembly.Load(name).ManifestModule.ModuleVersionId:N}");
}
