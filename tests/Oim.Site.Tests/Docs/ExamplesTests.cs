using Oim.Content.Checks;
using Oim.Content.Diagnostics;
using Oim.Content.Ingestion;
using Oim.Content.Kinds;
using Oim.Content.Pictures;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Events;
using Oim.Site.Serving;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Docs;

/// <summary>Every example of the guides is read as an editor's own files would be.</summary>
public sealed class ExamplesTests
{
    private static readonly string[] Guides = ["docs/guide-du-redacteur.md", "docs/ecrire-un-ordre-du-jour.md", "docs/creer-un-genre.md"];

    public static TheoryData<string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var guide in Guides)
                foreach (var example in DocumentedFile.In(guide).Select(file => file.Example).Distinct(StringComparer.Ordinal))
                    data.Add(guide, example);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_the_messages_it_says_and_no_other(string guide, string example)
    {
        var files = DocumentedFile.In(guide).Where(file => file.Example == example).ToList();
        using var folder = new TemporaryFolder();
        foreach (var file in files)
        {
            folder.Write(file.Path, file.Text);
            foreach (var beside in file.Beside)
                folder.Write(beside, PictureNames.IsPicture(beside) ? TestPicture.Png(800, 500) : "contenu sans importance"u8.ToArray());
        }

        using var store = Read(folder);

        var found = DiagnosticList.Of(store);
        var expected = files.SelectMany(file => file.Expected).ToList();
        Assert.All(expected, code => Assert.Contains(found, problem => problem.Rule.Code == code));
        Assert.DoesNotContain(found, problem => problem.Rule.Severity != Severity.Info && !expected.Contains(problem.Rule.Code));
    }

    [Fact]
    public void Every_example_of_an_agenda_becomes_a_programme()
    {
        foreach (var example in DocumentedFile.In("docs/ecrire-un-ordre-du-jour.md").GroupBy(file => file.Example, StringComparer.Ordinal))
        {
            using var folder = new TemporaryFolder();
            foreach (var file in example) folder.Write(file.Path, file.Text);
            using var store = Read(folder);
            using var content = store.Read();
            var events = content.Set<EventDetail>().ToList();
            Assert.True(events.Count > 0 && events.TrueForAll(one => one.Programme?.Slots.Any() == true), example.Key);
        }
    }

    [Fact]
    public void The_guides_have_examples() => Assert.True(Examples.Count >= 15);

    private static ContentStore Read(TemporaryFolder folder)
    {
        KindList kinds = SiteKinds.All;
        var store = new ContentStore(kinds, folder.Data, folder.Root);
        new Ingester(new ContentFolder(folder.Root), store, TimeProvider.System, new SystemPageList(kinds).IsAddress).IngestAll();
        return store;
    }
}
