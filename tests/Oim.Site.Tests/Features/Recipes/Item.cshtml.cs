using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Recipes;

public sealed class ItemModel(ContentDbContext content, SiteRequest site, PageFrame frame) : EntryPage(content, site, frame)
{
    public RecipeDetail? Recipe { get; private set; }

    protected override async Task LoadAsync() =>
        Recipe = await Store.Set<RecipeDetail>().FirstOrDefaultAsync(recipe => recipe.EntryId == Entry.Id);
}
