using Oim.Content.FrontMatter;

namespace Oim.Content.Kinds.Declared;

/// <summary>The keys of genres/name.yml.</summary>
public static class DeclarationKeys
{
    /// <summary>The keys of one field.</summary>
    public static IReadOnlyList<Key> OfField { get; } =
    [
        FieldKeys.Type,
        FieldKeys.Label,
        FieldKeys.Help,
        FieldKeys.Aliases,
        FieldKeys.Required,
        FieldKeys.Many,
        FieldKeys.Default,
        FieldKeys.Place,
        FieldKeys.Unit,
        FieldKeys.Choices,
        FieldKeys.Of,
    ];

    internal static readonly Key<HeaderNode?> NamesKey = Keys.Any(
            "names",
            "Comment le genre s’appelle, par langue : singular (singulier), plural (pluriel), gender (f ou m), synonyms (synonymes)",
            "noms"
        )
        .Like("{ fr: { singular: recette, plural: recettes, gender: f } }");

    internal static readonly Key<HeaderNode?> Fields = Of(
            "fields",
            "Les clés propres au genre, chacune avec ce qu’elle est",
            new KeyShape.Named(OfField),
            "champs"
        )
        .Like("{ servings: { type: number, label: Pour combien } }");

    internal static readonly Key<IReadOnlyList<string>?> Required = Keys.Words(
            "required",
            "Clés de toute page, obligatoires ici",
            "requires",
            "obligatoires"
        )
        .Like("[date]")
        .AsCode();

    internal static readonly Key<string?> Singular = Keys.Text("singular", "Le nom, au singulier", "singulier");
    internal static readonly Key<string?> Plural = Keys.Text("plural", "Le nom, au pluriel", "pluriel");
    internal static readonly Key<string?> Gender = Keys.Text("gender", "f ou m", "genre").AsCode();

    internal static readonly Key<IReadOnlyList<string>?> Synonyms = Keys.Words(
        "synonyms",
        "Ce que les visiteurs demandent quand ils le cherchent",
        "synonymes"
    );

    internal static readonly Key<HeaderNode?> Counted = Keys.Any(
        "counted",
        "Le nom après un nombre, là où il n’est ni le singulier ni le pluriel : une forme par catégorie (one, two, few, many, other)",
        "comptes"
    );

    internal static readonly Key<string?> Sort = Keys.Text("sort", "Clé de tri ; « -date » : le plus récent d’abord", "tri").AsCode();
    internal static readonly Key<string?> Grouping = Keys.Text("group", "Regroupement : year, ou un champ de choix", "groupe")
        .AsCode();
    internal static readonly Key<IReadOnlyList<string>?> Filters = Keys.Words(
            "filter",
            "Filtres de la liste : year, country, theme, state, un champ de choix",
            "filters",
            "filtres"
        )
        .AsCode();
    internal static readonly Key<HeaderNode?> List = Of(
            "list",
            "Comment les listes trient, regroupent et filtrent : sort, group, filter",
            new KeyShape.Maps([Sort, Grouping, Filters], IsList: false),
            "liste"
        )
        .Like("{ sort: -date, filter: [year, country] }");

    internal static readonly Key<string?> Opens = Keys.Text("opens", "Champ de la date d’ouverture", "ouvre").AsCode();
    internal static readonly Key<string?> Closes = Keys.Text("closes", "Champ de la date de clôture", "ferme").AsCode();
    internal static readonly Key<HeaderNode?> State = Of(
            "state",
            "Les champs qui ouvrent et qui ferment : opens, closes",
            new KeyShape.Maps([Opens, Closes], IsList: false),
            "etat",
            "état"
        )
        .Like("{ closes: deadline }");

    internal static readonly Key<string?> SchemaType = Keys.Text("type", "Type schema.org").AsCode();
    internal static readonly Key<HeaderNode?> Properties = Keys.Any(
        "properties",
        "Un champ pour chaque propriété schema.org",
        "proprietes",
        "propriétés"
    );
    internal static readonly Key<HeaderNode?> Schema = Of(
            "schema",
            "Ce que la page est pour les moteurs (schema.org) : type, properties",
            new KeyShape.Maps([SchemaType, Properties], IsList: false)
        )
        .Like("{ type: Recipe, properties: { recipeYield: servings } }");

    internal static readonly Key<bool?> Timely = Keys.Flag(
        "timely",
        "Les plus récentes d’abord dans la recherche ; une date à venir est un embargo",
        "actuel"
    );
    internal static readonly Key<double?> Old = Keys.Number(
        "old",
        "Nombre d’années après lequel la page dit qu’elle est ancienne",
        "ancien"
    );
    internal static readonly Key<bool?> Cited = Keys.Flag(
        "cited",
        "La page propose de citer le document : deux styles, BibTeX, RIS",
        "cite"
    );
    internal static readonly Key<bool?> Person = Keys.Flag(
        "person",
        "La page présente une personne : elle se trouve sous /personnes, avec tout ce que cette personne a dit et écrit",
        "personne"
    );
    internal static readonly Key<string?> Skeleton = Keys.Text(
        "skeleton",
        "Le texte par lequel une nouvelle page commence",
        "modele",
        "modèle"
    );

    public static IReadOnlyList<Key> All { get; } = [NamesKey, Fields, Required, List, State, Schema, Timely, Old, Cited, Person, Skeleton];

    /// <summary>A key whose value is a map.</summary>
    private static Key<HeaderNode?> Of(string name, string description, KeyShape shape, params string[] aliases) =>
        new(name, new("des clés en retrait", "indented keys"), description, aliases, shape, (node, _) => (node is HeaderMap, node));

    internal static class FieldKeys
    {
        internal static readonly Key<string?> Type = Keys.Text("type", "Ce que sont les valeurs")
            .Among(new ValueSet([.. FieldTypes.All.Select(type => type.Name)]))
            .Like("text")
            .AsCode();
        internal static readonly Key<HeaderNode?> Label = Keys.Any(
            "label",
            "Ce que lisent les visiteurs, ou un libellé par langue",
            "libelle",
            "libellé"
        );
        internal static readonly Key<HeaderNode?> Help = Keys.Any("help", "Ce que lisent les rédacteurs", "aide");
        internal static readonly Key<IReadOnlyList<string>?> Aliases = Keys.Words("aliases", "Autres noms de la clé", "autres").AsCode();
        internal static readonly Key<bool?> Required = Keys.Flag("required", "Chaque page doit la donner", "obligatoire");
        internal static readonly Key<bool?> Many = Keys.Flag("many", "Plusieurs valeurs", "plusieurs");
        internal static readonly Key<HeaderNode?> Default = Keys.Any(
            "default",
            "La valeur quand la page n’en donne pas",
            "defaut",
            "défaut"
        );
        internal static readonly Key<IReadOnlyList<string>?> Place = Keys.Words(
                "place",
                "Où le champ paraît : head, dateline, facts, aside, line, card, subject",
                "placement"
            )
            .Among(new ValueSet([.. Placements.Taught]))
            .AsCode();
        internal static readonly Key<HeaderNode?> Unit = Keys.Any("unit", "L’unité d’un nombre", "unite", "unité");
        internal static readonly Key<HeaderNode?> Choices = Keys.Any("choices", "Les choix : une liste, ou un libellé par choix", "choix")
            .OneOrMore();
        internal static readonly Key<IReadOnlyList<string>?> Of = Keys.Words(
                "of",
                "Le genre d’une page nommée, ou plusieurs",
                "kinds",
                "genre",
                "genres"
            )
            .Among(ValueSet.Kinds)
            .Like("[event]")
            .AsCode();
    }
}
