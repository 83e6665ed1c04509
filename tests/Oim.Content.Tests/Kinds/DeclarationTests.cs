using Oim.Content.Diagnostics;
using Oim.Content.Kinds.Declared;

namespace Oim.Content.Tests.Kinds;

/// <summary>genres/name.yml: what it says, and what is told of it at its line.</summary>
public sealed class DeclarationTests
{
    private const string Recipe = """
        names:
          fr: { singular: recette, plural: recettes, gender: f }
          en: { singular: recipe, plural: recipes }
        fields:
          servings: { type: number, unit: personnes, label: Pour combien, required: true, aliases: [parts] }
          level: { type: choix, choices: { easy: Facile, hard: Difficile }, place: [head, line] }
          until: { type: datetime }
        required: [date]
        list: { sort: -date, group: level, filter: [year, level] }
        state: { closes: until }
        schema: { type: Recipe, properties: { recipeYield: servings } }
        """;

    private static (KindDeclaration? Kind, IEnumerable<string> Problems) Read(string yaml, string file = "genres/recette.yml")
    {
        var problems = new List<Diagnostic>();
        var kind = DeclarationReader.Read(file, yaml, problems);
        return (kind, problems.Select(problem => $"{problem.At.Line}:{problem.At.Column} {problem.Rule.Code}"));
    }

    [Fact]
    public void A_declaration_says_what_a_kind_is()
    {
        var (kind, problems) = Read(Recipe);

        Assert.Empty(problems);
        Assert.Equal("recette", kind!.Name);
        Assert.Equal(("recettes", true), (kind.Names.In("fr").Plural, kind.Names.In("fr").IsFeminine));
        Assert.Equal("recipe", kind.Names.In("en").Singular);
        Assert.Equal("recette", kind.Names.In("es").Singular);
        Assert.Equal(["servings", "level", "until"], kind.Fields.Select(field => field.Name));
        Assert.Equal(FieldTypes.Choice, kind.Field("level")!.Type);
        Assert.Equal(Placement.Head | Placement.Line, kind.Field("level")!.Place);
        Assert.Equal(Placement.Facts, kind.Field("servings")!.Place);
        Assert.True(kind.Field("servings")!.IsRequired);
        Assert.Equal(("date", true, "level"), (kind.List.Sort, kind.List.IsDescending, kind.List.Group));
        Assert.Equal("until", kind.State!.Closes);
        Assert.Equal("servings", kind.Schema.Properties["recipeYield"]);
    }

    [Theory]
    [InlineData("fields: { a: { type: nombr } }", "1:22 OIM1802")]
    [InlineData("fields: { titre: { type: text } }", "1:11 OIM1803")]
    [InlineData("fields: { a: { type: choice } }", "1:11 OIM1804")]
    [InlineData("fields: { été: { type: text } }", "1:11 OIM1801")]
    [InlineData("fields: { a: { place: partout } }", "1:23 OIM1802")]
    [InlineData("fields: { a: { lable: Quoi } }", "1:16 OIM1006")]
    [InlineData("list: { sort: prix }", "1:15 OIM1802")]
    [InlineData("list: { filter: [year, prix] }", "1:17 OIM1802")]
    [InlineData("state: { closes: prix }", "1:18 OIM1802")]
    [InlineData("required: [prix]", "1:11 OIM1802")]
    [InlineData("schema: { properties: { price: prix } }", "1:32 OIM1802")]
    [InlineData("fields: text", "1:9 OIM1005")]
    public void What_is_wrong_is_told_at_its_place(string yaml, string problem)
    {
        var (_, problems) = Read($"{yaml}\nnames: {{ singular: recette, plural: recettes }}");

        Assert.Equal([problem], problems);
    }

    [Fact]
    public void A_kind_needs_a_name_that_headers_can_write()
    {
        var (kind, problems) = Read(Recipe, "genres/Été 2026.yml");

        Assert.Null(kind);
        Assert.Equal(["1:1 OIM1801"], problems);
    }

    [Fact]
    public void A_kind_without_names_is_told_and_called_what_its_file_is()
    {
        var (kind, problems) = Read("fields: { a: text }");

        Assert.Equal(["1:1 OIM1009"], problems);
        Assert.Equal("recette", kind!.Names.In("fr").Singular);
    }
}
