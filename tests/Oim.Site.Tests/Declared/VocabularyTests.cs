using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Kinds.Declared;
using Oim.Site.Features.Declared;
using Oim.Site.Resources;

namespace Oim.Site.Tests.Declared;

/// <summary>The kinds in code and those that are declared speak of one thing by one key, and call it alike.</summary>
public sealed class VocabularyTests
{
    private static readonly string[] Languages = ["fr", "en", "es", "ar"];

    /// <summary>Words of French that stand for two things.</summary>
    private static readonly HashSet<string> Homonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        // The room of an event, and the town a page is dated from.
        "lieu",
        // What somebody is, and what they were the day they spoke.
        "fonction",
        // Where an employee works, and where a contract is carried out.
        "dutyStation",
        "duty_station",
        // One who made a statement, and several who answered.
        "speaker",
        // The issue of a newsletter, and the reference of a notice.
        "numero",
    };

    private static IEnumerable<Key> Keys => SiteKinds.All.SelectMany(kind => kind.Keys).Concat(CommonKeys.All);

    private static IEnumerable<DeclaredField> Fields => ShippedKinds.All.SelectMany(kind => kind.Declaration.Fields);

    [Fact]
    public void A_word_that_several_kinds_know_is_of_the_same_key_in_each() =>
        Assert.Empty(
            Keys.SelectMany(key => key.Names.Select(name => (Name: name.ToLowerInvariant(), key.Name)))
                .Where(known => !Homonyms.Contains(known.Name))
                .GroupBy(known => known.Name, known => known.Item2)
                .Where(word => word.Distinct(StringComparer.Ordinal).Count() > 1)
                .Select(word => $"{word.Key}: {string.Join(", ", word.Distinct(StringComparer.Ordinal))}")
        );

    /// <summary>« series » is a collection of publications, and what a newsletter is called.</summary>
    [Fact]
    public void A_field_that_several_declared_kinds_have_is_of_one_type_and_has_one_label() =>
        Assert.Empty(
            Fields
                .Where(field => field.Name != "series")
                .GroupBy(field => field.Name, field => (field.Type, Label: string.Join(" / ", Languages.Select(field.Label.In))))
                .Where(field => field.Distinct().Count() > 1)
                .Select(field => $"{field.Key}: {string.Join(", ", field.Distinct().Select(one => one.Label))}")
        );

    [Theory]
    [InlineData("country", "FacetCountry")]
    [InlineData("languages", "Languages")]
    [InlineData("languages", "SpokenLanguages")]
    public void What_a_kind_in_code_has_too_is_called_as_its_pages_call_it(string key, string text)
    {
        Assert.Contains(SiteKinds.All, kind => kind is not DeclaredKind && kind.Keys.Any(known => known.Name == key));
        var fields = Fields.Where(field => field.Name == key).ToList();
        Assert.NotEmpty(fields);
        Assert.All(
            from field in fields
            from language in Languages
            select (language, Declared: field.Label.In(language)),
            label => Assert.Equal(InterfaceTexts.Own(label.language)!.GetString(text), label.Declared)
        );
    }
}
