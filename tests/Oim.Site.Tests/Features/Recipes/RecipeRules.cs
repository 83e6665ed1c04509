using Oim.Content.Diagnostics;
using static Oim.Content.Diagnostics.DiagnosticRule;

namespace Oim.Site.Features.Recipes;

/// <summary>What can be wrong with a recipe.</summary>
public static class RecipeRules
{
    public static readonly DiagnosticRule NobodyEats = Error("OIM9001",
        new("recette pour {0} personne : attendu au moins une", "recipe for {0} people: expected at least one"),
        new("écrivez par exemple « servings: 4 »", "write for example “servings: 4”"));
}
