using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oim.Content.Kinds.Declared;
using Oim.Content.Storage;
using Oim.Site.Features.Events;
using Oim.Site.Features.Events.People;
using Oim.Site.Features.Events.Programme;
using Oim.Site.Features.Offices;
using Oim.Site.Tests.Content;

namespace Oim.Site.Tests.Serving;

/// <summary>What is read of all tables by one command is what EF Core reads of each.</summary>
public sealed class EntryPartsTests(RepositorySite repository) : IClassFixture<RepositorySite>
{
    [Fact]
    public Task Terms() => ReadsAlikeAsync<Term>();

    [Fact]
    public Task Documents() => ReadsAlikeAsync<Document>();

    [Fact]
    public Task Contacts() => ReadsAlikeAsync<Contact>();

    [Fact]
    public Task Offices() => ReadsAlikeAsync<OfficeDetail>();

    [Fact]
    public Task Events() => ReadsAlikeAsync<EventDetail>();

    [Fact]
    public Task Slots() => ReadsAlikeAsync<SlotRow>();

    [Fact]
    public Task Speakers() => ReadsAlikeAsync<SpeakerRow>();

    [Fact]
    public Task Declared_kinds() => ReadsAlikeAsync<DeclaredDetail>();

    private async Task ReadsAlikeAsync<T>()
        where T : EntryRow
    {
        using var content = repository.Site.Store.Read();
        var rows = (await content.Set<T>().OrderBy(row => row.Id).ToListAsync()).ToLookup(row => row.EntryId);
        Assert.NotEmpty(rows);
        foreach (var some in rows.Take(20))
        {
            var parts = await content.PartsOfAsync(await content.EntryAsync(some.Key), typeof(T));
            Assert.Equal(some.Select(Written), parts.Of<T>().Select(Written));
        }
    }

    private static string Written<T>(T row) => JsonSerializer.Serialize(row);
}
