using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Offices;

/// <summary>An office as a card for address books, and as search engines read it.</summary>
public sealed class CardTests
{
    private const string Reader = """
        import sys, vobject
        for card in vobject.readComponents(sys.stdin.buffer.read().decode()):
            numbers = [t.value for t in card.contents.get("tel", [])]
            mails = [e.value for e in card.contents.get("email", [])]
            print(card.fn.value, card.contents["kind"][0].value, card.contents["org"][0].value, numbers, mails, sep=" | ")
        """;

    private static readonly (string, string)[] Files =
    [
        ("site.yml", "name: Maison; et, compagnie\nbaseUrl: https://exemple.org\n"),
        (
            "bangkok.md",
            """
            ---
            title: Bureau de Bangkok
            summary: Un résumé assez long pour être plié, avec des accents é è à ù ç et des virgules, ici ; là\bas
            kind: office
            city: Bangkok
            country: TH
            coordinates: [13.75, 100.5]
            phone: +66 2 123
            email: bangkok@exemple.org
            contacts:
              - name: Awa Diop
                role: Chargée de mission
                phone: +66 2 456
            ---
            """
        ),
    ];

    [Fact]
    public async Task The_card_is_read_by_others()
    {
        await using var site = await TestSite.StartAsync(Files);

        var answer = await site.GetAsync("/bangkok.vcf");

        Assert.Equal("text/vcard; charset=utf-8", answer.Header("Content-Type"));
        Assert.DoesNotContain(answer.Text.Split("\r\n"), line =>
            System.Text.Encoding.UTF8.GetByteCount(line) > 75 || line.Contains('\n', StringComparison.Ordinal)
        );
        Assert.Equal(2, answer.Text.Split("VERSION:4.0\r\n").Length - 1);
        var cards = (await Python.RunAsync(Reader, answer.Bytes)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, cards.Length);
        Assert.StartsWith("Bureau de Bangkok | org | ['Maison", cards[0], StringComparison.Ordinal);
        Assert.EndsWith("| ['tel:+662123'] | ['bangkok@exemple.org']", cards[0], StringComparison.Ordinal);
        Assert.Contains("\r\nGEO:geo:13.75,100.5\r\n", answer.Text, StringComparison.Ordinal);
        Assert.StartsWith("Awa Diop | individual |", cards[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_offers_the_card_and_describes_the_place()
    {
        await using var site = await TestSite.StartAsync(Files);

        var page = await site.PageAsync("/bangkok");

        Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "/bangkok.vcf");
        var place = page.QuerySelectorAll("script[type='application/ld+json']")
            .Select(script => System.Text.Json.JsonDocument.Parse(script.TextContent).RootElement)
            .Single(described => described.GetProperty("@type").GetString() == "Place");
        Assert.Equal("TH", place.GetProperty("address").GetProperty("addressCountry").GetString());
        Assert.Equal(100.5, place.GetProperty("geo").GetProperty("longitude").GetDouble());
    }
}
