using Oim.Content.Storage;

namespace Oim.Site.Features.Recipes;

/// <summary>What a recipe has beyond other pages.</summary>
public sealed class RecipeDetail : EntryRow
{
    public double? Servings { get; set; }

    public IReadOnlyList<string> Ingredients { get; set; } = [];
}
