using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.FrontMatter.Reading;
using static Oim.Content.Kinds.Declared.DeclarationKeys;

namespace Oim.Content.Kinds.Declared;

/// <summary>Reads genres/name.yml. What is wrong is told at its place and left out.</summary>
public static class DeclarationReader
{
    /// <returns>Null where there is no kind to be had: its file has no name for one.</returns>
    public static KindDeclaration? Read(string file, string yaml, ICollection<Diagnostic> problems)
    {
        HashSet<string> flawed = [];
        void Report(DiagnosticRule rule, Position at, string[] arguments)
        {
            // What is wrong with a field has been told where the field stands, and not again where it is named.
            if (rule != DeclarationRules.Unknown || !flawed.Contains(arguments[1]))
                problems.Add(new(rule, file, at, arguments));
        }

        var reader = new HeaderReader(YamlReader.Read(yaml, 1, new([.. All, .. OfField]), Report) ?? HeaderMap.Empty, Report);
        var name = KindDeclaration.NameOf(file);
        if (!PlainNames.IsKind(name))
        {
            reader.Report(
                DeclarationRules.BadName,
                Position.Start,
                name,
                Slug.Of(name) is { Length: > 0 } slug ? $"{slug}.yml" : "recette.yml"
            );
            return null;
        }

        var fields = FieldsReader.Read(reader);
        if (reader.Get(Fields) is HeaderMap written)
            flawed.UnionWith(written.Entries.Select(entry => entry.Name).Except(fields.Select(field => field.Name)));
        var declaration = new KindDeclaration(name, NamesOf(reader, name))
        {
            File = file,
            Yaml = yaml,
            Fields = fields,
            IsTimely = reader.Get(Timely) ?? false,
            OldAfter = (int?)reader.Get(Old),
            IsCited = reader.Get(Cited) ?? false,
            IsPerson = reader.Get(Person) ?? false,
            Skeleton = reader.Get(DeclarationKeys.Skeleton),
        };
        declaration = declaration with
        {
            Required = Among(reader, Required, reader.Get(Required) ?? [], [.. CommonKeys.All.Select(key => key.Name)]),
            List = ListOf(reader, declaration),
            State = StateOf(reader, declaration),
            Schema = SchemaOf(reader, declaration),
        };
        reader.ReportForeign(All);
        return declaration;
    }

    /// <summary>By language; or once, for every language. A kind without names is called what its file is.</summary>
    private static KindNames NamesOf(HeaderReader reader, string name)
    {
        var names = new Dictionary<string, KindName>(StringComparer.Ordinal);
        if (reader.Get(NamesKey) is HeaderMap map)
        {
            var whole = reader.Inside(map);
            if (whole.Has(Singular))
                names["fr"] = NameOf(whole, name);
            else
                foreach (var entry in map.Entries)
                    names[entry.Name.ToLowerInvariant()] = NameOf(reader.Inside(entry.Value), name);
        }
        else
        {
            reader.Report(HeaderRules.Required, reader.PlaceOf(NamesKey), NamesKey.Name, NamesKey.Description);
        }

        if (names.Count == 0)
            names["fr"] = new(name, name, IsFeminine: false);
        return new(names);
    }

    private static KindName NameOf(HeaderReader names, string kind)
    {
        if (names.Node is HeaderScalar { IsNull: false } bare)
            return new(LocalText.Words(bare.Text), LocalText.Words(bare.Text), IsFeminine: false);
        var singular = LocalText.Words(names.Get(Singular) ?? kind);
        var name = new KindName(singular, LocalText.Words(names.Get(Plural) ?? singular), names.Get(Gender) is ['f' or 'F', ..])
        {
            Synonyms = [.. (names.Get(Synonyms) ?? []).Select(LocalText.Words).Where(word => word.Length > 0)],
            Counted = LocalText.Read(names.Get(DeclarationKeys.Counted))?.ByLanguage ?? KindNames.NoForms,
        };
        names.ReportUnknown([Singular, Plural, Gender, Synonyms, DeclarationKeys.Counted]);
        return name;
    }

    private static ListOrder ListOf(HeaderReader reader, KindDeclaration kind)
    {
        if (reader.Get(List) is not HeaderMap map)
            return ListOrder.Plain;
        var list = reader.Inside(map);
        var facets = kind.Fields.Where(field => field.Type.IsFacet).Select(field => field.Name).ToList();
        var sort = list.Get(Sort);
        var isDescending = sort?.StartsWith('-') == true;
        var order = new ListOrder(
            One(
                list,
                Sort,
                sort?.TrimStart('-'),
                [ListOrder.Date, ListOrder.Title, ListOrder.Weight, .. kind.Fields.Select(field => field.Name)]
            ),
            isDescending,
            One(list, Grouping, list.Get(Grouping), [ListOrder.Year, .. facets]),
            Among(list, Filters, list.Get(Filters) ?? [], [ListOrder.Year, ListOrder.Country, ListOrder.Theme, ListOrder.State, .. facets])
        );
        list.ReportUnknown([Sort, Grouping, Filters]);
        return order;
    }

    private static KindState? StateOf(HeaderReader reader, KindDeclaration kind)
    {
        if (reader.Get(State) is not HeaderMap map)
            return null;
        var state = reader.Inside(map);
        var dates = kind.Fields.Where(field => field.Type.IsDate).Select(field => field.Name).ToList();
        var read = new KindState(One(state, Opens, state.Get(Opens), dates), One(state, Closes, state.Get(Closes), dates));
        state.ReportUnknown([Opens, Closes]);
        return read is { Opens: null, Closes: null } ? null : read;
    }

    private static LinkedDataShape SchemaOf(HeaderReader reader, KindDeclaration kind)
    {
        if (reader.Get(Schema) is not HeaderMap map)
            return LinkedDataShape.Plain;
        var schema = reader.Inside(map);
        var names = kind.Fields.Select(field => field.Name).ToList();
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        if (schema.Get(Properties) is HeaderMap written)
            foreach (var entry in written.Entries)
                if (entry.Value is HeaderScalar field && OneAt(schema, entry.Name, field.Text, field.At, names) is { } known)
                    properties[entry.Name] = known;
        var type = schema.Get(SchemaType) ?? LinkedDataShape.Plain.Type;
        schema.ReportUnknown([SchemaType, Properties]);
        return new(type, properties);
    }

    private static string? One(HeaderReader reader, Key key, string? written, IReadOnlyList<string> known) =>
        string.IsNullOrWhiteSpace(written) ? null : OneAt(reader, key.Name, written, reader.PlaceOf(key), known);

    private static List<string> Among(HeaderReader reader, Key key, IEnumerable<string> written, IReadOnlyList<string> known) =>
        [.. written.Select(word => OneAt(reader, key.Name, word, reader.PlaceOf(key), known)).OfType<string>()];

    /// <summary>The known word that was written, as it is known; null, and told, when there is none.</summary>
    internal static string? OneAt(HeaderReader reader, string key, string written, Position at, IReadOnlyList<string> known)
    {
        if (known.FirstOrDefault(word => word.Equals(written.Trim(), StringComparison.OrdinalIgnoreCase)) is { } found)
            return found;
        var expected = known.Count > 0 ? string.Join(", ", known) : Wording.Phrase("un champ déclaré plus haut", "a field declared above");
        reader.Report(
            DeclarationRules.Unknown,
            at,
            key,
            written,
            expected,
            $"{key}: {Nearest.To(written, known, share: 2) ?? (known.Count > 0 ? known[0] : "…")}"
        );
        return null;
    }
}
