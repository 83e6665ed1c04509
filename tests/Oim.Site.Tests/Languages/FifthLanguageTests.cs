using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Languages;

/// <summary>A language that was added by a record, its texts and a line works wherever the site's own do.</summary>
public sealed class FifthLanguageTests
{
    [Fact]
    public async Task Its_hours_are_told_in_its_words_and_a_text_in_it_on_another_page_is_told_of()
    {
        await using var site = await TestSite.StartAsync(
            (
                "index.md",
                "# Accueil\n\nAs pessoas não regressam sós: são acolhidas pelo centro, com os filhos, mais uma família, ao fim do dia.\n"
            ),
            (
                "encontro.pt.md",
                "---\ntitle: Encontro\nkind: event\nstart: 2009-06-04T09:00\ntimeZone: Asia/Bangkok\n---\nTexto.\n"
            )
        );

        Assert.Contains(
            "hora de Bangkok (UTC+7)",
            (await site.PageAsync("/pt/encontro")).QuerySelector(".facts")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(await site.ProblemsAsync(), problem => problem.StartsWith("index.md:3:1 OIM", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_language_of_one_record_works_everywhere()
    {
        await using var site = await TestSite.StartAsync(
            ("index.md", "# Accueil\n"),
            ("index.pt.md", "# Início\n"),
            ("navigation.pt.yml", "menu:\n  - title: Encontros\n    link: encontros\n"),
            ("encontros/index.pt.md", "---\ntitle: Encontros\ncascade: { kind: news }\n---\n"),
            (
                "encontros/primeiro.pt.md",
                """
                ---
                title: "Primeiro \"encontro\""
                date: 2009-06-04
                countries: [Brasil, Países Baixos]
                ---
                > [!WARNING]
                > Leia. O "texto".

                [procurar](/pt/pesquisa)
                """
            )
        );

        var page = await site.PageAsync("/pt/encontros/primeiro");

        Assert.Equal(("pt", "ltr"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Equal("Primeiro “encontro”", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Saltar para o conteúdo", page.QuerySelector("a[href='#contenu']")!.TextContent);
        Assert.Equal("Página não encontrada", (await site.PageAsync("/pt/nada")).QuerySelector("h1")!.TextContent);
        Assert.Equal("Atenção", page.QuerySelector(".note-title")!.TextContent);
        Assert.Contains("4 de junho de 2009", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("O “texto”.", page.QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/pt/encontros", page.QuerySelector("#menu-principal a")!.GetAttribute("href"));
        Assert.Equal("/pt/pesquisa", page.QuerySelector("form.search")!.GetAttribute("action"));
        Assert.Equal("pt_PT", page.QuerySelector("meta[property='og:locale']")!.GetAttribute("content"));
        Assert.Contains(page.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/pt/pays/brasil");
        Assert.Contains(page.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/pt/pays/paises-baixos");
        Assert.Empty(await site.ProblemsAsync());
        Assert.Contains("/pt/encontros/primeiro", (await site.GetAsync("/pt/pesquisa?q=encontro")).Text, StringComparison.Ordinal);
        Assert.Contains("/pt/encontros/primeiro", (await site.GetAsync("/pt/pesquisa?q=procuraron")).Text, StringComparison.Ordinal);
        Assert.Contains("/pt/encontros/primeiro", (await site.GetAsync("/pt/pesquisa/suggestions?q=prim")).Text, StringComparison.Ordinal);
        Assert.Contains("<language>pt</language>", (await site.GetAsync("/pt/encontros.rss")).Text, StringComparison.Ordinal);
        Assert.Contains("Português", (await site.PageAsync("/")).QuerySelector(".languages")!.TextContent, StringComparison.Ordinal);
    }
}
