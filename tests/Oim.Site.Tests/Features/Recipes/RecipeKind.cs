using Microsoft.EntityFrameworkCore;
using Oim.Content.FrontMatter;
using Oim.Content.Ingestion;
using Oim.Content.Storage;
using Oim.Site.Serving;
using Forms = Oim.Content.FrontMatter.Keys;

namespace Oim.Site.Features.Recipes;

/// <summary>A recipe: for how many, and what it takes.</summary>
public sealed class RecipeKind : SiteKind
{
    private static readonly Key<double?> Servings = Forms.Number("servings", "Nombre de personnes", "parts");
    private static readonly Key<IReadOnlyList<string>?> Ingredients = Forms.Words("ingredients", "Ce qu’il faut");

    public override string Name => "recipe";

    public override string ItemPage => "/Recipes/Item";

    public override string ListPage => "/Recipes/List";

    public override IReadOnlyList<Key> Keys => [Servings, Ingredients];

    public override IReadOnlyList<Type> Rules => [typeof(RecipeRules)];

    public override void Map(ModelBuilder model) =>
        model
            .Entity<RecipeDetail>()
            .ToTable("recipe")
            .Property(recipe => recipe.Ingredients)
            .HasConversion(new JsonConverter<IReadOnlyList<string>>());

    public override void Read(EntryReader page)
    {
        var recipe = new RecipeDetail
        {
            Servings = page.Get(Servings),
            Ingredients = [.. (page.Get(Ingredients) ?? []).Select(ingredient => page.Typeset(ingredient)!)],
        };
        if (recipe.Servings <= 0) page.Report(RecipeRules.NobodyEats, page.Header.PlaceOf(Servings), $"{recipe.Servings}");
        page.Add(recipe);
        page.FindBy(recipe.Ingredients);
    }
}
