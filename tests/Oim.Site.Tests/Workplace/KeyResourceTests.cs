using System.Globalization;
using Oim.Content.FrontMatter;
using Oim.Content.FrontMatter.Editing;
using Oim.Content.Kinds.Declared;
using Oim.Site.Features.Workplace.Forms;
using Oim.Site.Tests.Docs;

namespace Oim.Site.Tests.Workplace;

/// <summary>What forms say of keys: in every language of the interface, from the descriptions that guides and schemas have.</summary>
public sealed class KeyResourceTests
{
    private static readonly string[] Languages = ["fr", "en", "es", "ar"];

    /// <summary>The keys of all forms that no declaration has, and those of their records.</summary>
    private static IEnumerable<Key> Keys =>
        from kind in SiteKinds.All
        from key in FormSections.KeysOf(kind)
        where KeyTexts.FieldOf(kind, key) is null
        from shown in FieldValues.PartsOf(key).Prepend(key)
        select shown;

    [Fact]
    public void Every_description_of_a_key_has_its_line_and_every_line_its_key() =>
        Assert.Equal(
            Keys.Select(key => key.Description).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            KeyTexts.Described.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_line_says_it_in_every_language() =>
        Assert.All(
            File.ReadAllLines(Path.Combine(Repository.Root, "src/Oim.Site/Features/Workplace/Forms/keys.tsv")),
            line => Assert.Equal((line, Languages.Length), (line, line.Split('\t').Count(said => said.Trim().Length > 0)))
        );

    [Fact]
    public void Every_field_of_a_kind_that_comes_with_the_program_says_it_in_every_language()
    {
        var fields = SiteKinds.All.OfType<DeclaredKind>().SelectMany(kind => kind.Declaration.Fields).ToList();

        Assert.NotEmpty(fields);
        Assert.Empty(
            from field in fields
            from text in new[] { field.Label, field.Help }.OfType<LocalText>()
                // « ISBN » is the same in all of them.
            where !text.ByLanguage.ContainsKey("") && Languages.Except(text.ByLanguage.Keys).Any()
            select field.Name
        );
        Assert.All(fields, field => Assert.False(field.Help?.ByLanguage.ContainsKey("") ?? false, field.Name));
    }

    [Theory]
    [InlineData("fr", "page", "Ce qui a été corrigé depuis la publication", "en une phrase")]
    [InlineData("ar", "page", "ما صُحّح منذ النشر", "في جملة واحدة")]
    [InlineData("es", "vacancy", "Grado", "Grado del puesto: P-2, G-5")]
    public void A_form_calls_a_key_and_says_what_it_means_in_the_language_of_its_page(
        string language,
        string kind,
        string label,
        string help
    )
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            var page = PageText.Of([], SiteKinds.All.Keys);
            var form = FormSections.Of(SiteKinds.All.Of(kind), page, new(new([]), "fr"), FormTests.NoTexts.All, _ => null);

            Assert.Equal(help, form.All.Single(field => field.Label == label).Help);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
