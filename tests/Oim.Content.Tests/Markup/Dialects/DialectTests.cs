namespace Oim.Content.Tests.Markup.Dialects;

/// <summary>Markdown of other tools, and slips: the sample, and what a visitor gets.</summary>
public sealed class DialectTests
{
    [Theory]
    [InlineData(
        "!!! note \"Mon titre\"\n    Contenu.",
        "<div class=\"note note-info\">\n<p class=\"note-title\">Mon titre</p>\n<p>Contenu.</p>\n</div>"
    )]
    [InlineData(
        "!!! warning\n    - un\n\nAprès.",
        "<div class=\"note note-warning\">\n<p class=\"note-title\">Attention</p>\n<ul>\n<li>un</li>\n</ul>\n</div>\n<p>Après.</p>"
    )]
    [InlineData("??? tip \"Plus\"\n    Caché.", "<details class=\"note note-tip\"><summary>Plus</summary>\n<p>Caché.</p>\n</details>")]
    [InlineData("???+ tip \"Plus\"\n    Vu.", "<details class=\"note note-tip\" open><summary>Plus</summary>\n<p>Vu.</p>\n</details>")]
    [InlineData("> [!NOTE]\n> Alerte.", "<div class=\"note note-info\">\n<p class=\"note-title\">Note</p>\n<p>Alerte.</p>\n</div>")]
    [InlineData(
        "> [!WARNING] À lire\n> Alerte.",
        "<div class=\"note note-warning\">\n<p class=\"note-title\">À lire</p>\n<p>Alerte.</p>\n</div>"
    )]
    [InlineData(
        "> [!info]- Plié\n> - un\n\nAprès.",
        "<details class=\"note note-info\"><summary>Plié</summary>\n<ul>\n<li>un</li>\n</ul>\n</details>\n<p>Après.</p>"
    )]
    [InlineData(
        ":::danger[Ne pas toucher]\nTexte.\n:::",
        "<div class=\"note note-danger\">\n<p class=\"note-title\">Ne pas toucher</p>\n<p>Texte.</p>\n</div>"
    )]
    [InlineData("::: note Un titre\nTexte.\n:::", "<div class=\"note\">\n<p class=\"note-title\">Un titre</p>\n<p>Texte.</p>\n</div>")]
    [InlineData("::: details\nTexte.\n:::", "<details><summary>Détails</summary>\n<p>Texte.</p>\n</details>")]
    [InlineData("==surligné== %%note à moi%%", "<p><mark>surligné</mark></p>")]
    [InlineData(
        "[[b]] [[b|la page]] [[#partie]]",
        "<p><a href=\"content:/b\">b</a> <a href=\"content:/b\">la page</a> <a href=\"#partie\">partie</a></p>"
    )]
    [InlineData("![[photo d'été.png|300]]", "<figure><img src=\"content:/photo%20d%27%C3%A9t%C3%A9.png\" alt=\"\" /></figure>")]
    [InlineData("`[[b]]` [[1]] a[[x]](https://x.org)", "<p><code>[[b]]</code> [[1]] a<a href=\"https://x.org\">[x]</a></p>")]
    [InlineData("[[{\"fid\":\"12\",\"view_mode\":\"default\"}]]Texte [caption id=\"x\"]Légende[/caption]", "<p>Texte Légende</p>")]
    [InlineData("export const x = 1;\n\n{/* un mot */}\n\nTexte.", "<p>Texte.</p>")]
    [InlineData("<Bouton :a=\"b\" @click=\"c()\">Texte</Bouton>", "<p>Texte</p>")]
    [InlineData("<a name=\"bas\"></a>Texte.", "<p><a id=\"bas\"></a>Texte.</p>")]
    [InlineData("Un texte.\n{: .lead #para }", "<p id=\"para\" class=\"lead\">Un texte. </p>")]
    [InlineData("[x](https://x.org){:target=\"_blank\"}", "<p><a href=\"https://x.org\">x</a></p>")]
    [InlineData("Parti :rocket: à 10:30:45 :inconnu:", "<p>Parti 🚀 à 10:30:45 :inconnu:</p>")]
    [InlineData("[TOC]\n\nTexte.", "<p>Texte.</p>")]
    [InlineData("* TOC\n{:toc}\n\nTexte.", "<p>Texte.</p>")]
    [InlineData("{% if x %}Gardé{% endif %} et {{ variable }} fin.", "<p>Gardé et  fin.</p>")]
    [InlineData("{{< note >}}\nDedans\n{{< /note >}}", "<p>Dedans</p>")]
    [InlineData("{% comment %}\nnon\n{% endcomment %}\nOui.", "<p>Oui.</p>")]
    [InlineData("{% raw %}{{ montré }}{% endraw %}", "<p>{{ montré }}</p>")]
    [InlineData("`{{ code }}`", "<p><code>{{ code }}</code></p>")]
    [InlineData("```\n{% code %}\n```", "<pre><code>{% code %}\n</code></pre>")]
    [InlineData(
        "{{< youtube dQw4w9WgXcQ >}}",
        "<p><a href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\">https://www.youtube.com/watch?v=dQw4w9WgXcQ</a></p>"
    )]
    [InlineData("--8<-- \"x.md\"\nTexte.", "<p>Texte.</p>")]
    [InlineData("##Titre", "<h2 id=\"titre\">Titre</h2>")]
    [InlineData("#JeudiPhoto", "<p>#JeudiPhoto</p>")]
    [InlineData("• un\n• deux", "<ul>\n<li>un</li>\n<li>deux</li>\n</ul>")]
    [InlineData("– un\n– deux", "<ul>\n<li>un</li>\n<li>deux</li>\n</ul>")]
    [InlineData("– une incise seule", "<p>– une incise seule</p>")]
    [InlineData(
        "Du ** gras ** ici, **a** puis **b**.",
        "<p>Du  <strong>gras</strong>  ici, <strong>a</strong> puis <strong>b</strong>.</p>"
    )]
    [InlineData("[f](https://x.org/mon fichier.pdf)", "<p><a href=\"https://x.org/mon%20fichier.pdf\">f</a></p>")]
    [InlineData("[f](ttps://x.org)", "<p><a href=\"https://x.org\">f</a></p>")]
    [InlineData("[rien]()", "<p>rien</p>")]
    [InlineData(
        "<iframe src=\"https://www.youtube.com/embed/abc\" title=\"Vidéo\"></iframe>",
        "<p><a href=\"https://www.youtube.com/watch?v=abc\">Vidéo (www.youtube.com)</a></p>"
    )]
    [InlineData("<Bouton href=\"https://x.org\">Ouvrir</Bouton>", "<p><a href=\"https://x.org\">Ouvrir</a></p>")]
    [InlineData("<summary>**Gras**</summary>", "<summary><strong>Gras</strong></summary>")]
    [InlineData(
        "**Date :**12 mai, **« mot »**suivi, un**« mot »** et **(1)**er",
        "<p><strong>Date :</strong>12 mai, <strong>« mot »</strong>suivi, un<strong>« mot »</strong> et <strong>(1)</strong>er</p>"
    )]
    [InlineData("*Exemple :*suite et __Note.__Suite", "<p><em>Exemple :</em>suite et <strong>Note.</strong>Suite</p>")]
    [InlineData("*args,*b *(*foo (**bar", "<p>*args,*b *(*foo (**bar</p>")]
    [InlineData("2**(3) + 4**(5)", "<p>2**(3) + 4**(5)</p>")]
    [InlineData("GET /users/{id} et $\\frac{a}{b}$", "<p>GET /users/{id} et $\\frac{a}{b}$</p>")]
    [InlineData("## GET /users/{id}", "<h2 id=\"get-users-id\">GET /users/{id}</h2>")]
    [InlineData("[petites]{.smallcaps} [see]{lang=en}", "<p>petites <span lang=\"en\">see</span></p>")]
    [InlineData("H~2~O, 2^10^ et ++ajouté++", "<p>H<sub>2</sub>O, 2<sup>10</sup> et <ins>ajouté</ins></p>")]
    [InlineData("un {--deux--}{++trois++} {~~a~>b~~}{>>pourquoi<<}", "<p>un trois b</p>")]
    [InlineData("{ref}`Le titre <cible>`, {doc}`intro`, H{sub}`2`O, `{ref}`", "<p>Le titre, intro, H<sub>2</sub>O, <code>{ref}</code></p>")]
    [InlineData(
        "{% highlight ruby %}\ndef x\n  {{ y }}\n{% endhighlight %}\n\nAprès {{ z }}.",
        "<pre><code class=\"language-ruby\">def x\n  {{ y }}\n</code></pre>\n<p>Après .</p>"
    )]
    [InlineData("{{< highlight go \"linenos=table\" >}}\na {}\n{{< /highlight >}}", "<pre><code class=\"language-go\">a {}\n</code></pre>")]
    [InlineData(
        "<!DOCTYPE html>\n<html><head>\n<title>Page</title>\n<style>x</style></head>\n<body>\n<h1>Page</h1>\n<p>Texte.</p>\n</body></html>",
        "<p>Texte.</p>"
    )]
    [InlineData("<img src={require('./a.png').default} style={{width: 10}} alt=\"A\" />", "<img src=\"content:/a.png\" alt=\"A\">")]
    [InlineData("-un\n-deux", "<ul>\n<li>un</li>\n<li>deux</li>\n</ul>")]
    [InlineData("1.un\n2.deux", "<ol>\n<li>un</li>\n<li>deux</li>\n</ol>")]
    [InlineData("-Un mot seul\n\n1.Seul", "<p>-Un mot seul</p>\n<p>1.Seul</p>")]
    [InlineData("\uF0B7 un", "<ul>\n<li>un</li>\n</ul>")]
    [InlineData("{::comment}\nnon\n{:/comment}\n\nOui {::nomarkdown}x{:/}", "<p>Oui x</p>")]
    [InlineData("Un.\n\n\\newpage\n\nDeux.", "<p>Un.</p>\n<p>Deux.</p>")]
    [InlineData(":material-account: Compte", "<p>Compte</p>")]
    [InlineData(
        "/// note | Un titre\nTexte.\n///\n\nAprès.",
        "<div class=\"note\">\n<p class=\"note-title\">Un titre</p>\n<p>Texte.</p>\n</div>\n<p>Après.</p>"
    )]
    [InlineData("/// details | Plus\n    type: warning\nTexte.\n///", "<details><summary>Plus</summary>\n<p>Texte.</p>\n</details>")]
    [InlineData(
        ":::{danger} Un titre\n:class: x\nTexte.\n:::",
        "<div class=\"note note-danger\">\n<p class=\"note-title\">Un titre</p>\n<p>Texte.</p>\n</div>"
    )]
    [InlineData(
        "````{danger}\n```{tip}\nTexte.\n```\n````",
        "<div class=\"note note-danger\">\n<div class=\"tip\">\n<p>Texte.</p>\n</div>\n</div>"
    )]
    [InlineData("```{code-block} python\n:linenos:\nprint()\n```", "<pre><code class=\"language-python\">\nprint()\n</code></pre>")]
    [InlineData(
        "```{figure} a.png\n:alt: La carte\nLégende\n```",
        "<figure><img src=\"content:/a.png\" alt=\"La carte\" /></figure>\n<p>Légende</p>"
    )]
    [InlineData("````\n```{note}\n```\n````", "<pre><code>```{note}\n```\n</code></pre>")]
    [InlineData("::danger{icon=\"x\"}\n#title\nTexte.\n::", "<div class=\"note note-danger\">\n<p>Texte.</p>\n</div>")]
    [InlineData(
        "::: {.callout-tip title=\"Un titre\"}\nTexte.\n:::",
        "<div class=\"note note-tip\" title=\"Un titre\">\n<p class=\"note-title\">Un titre</p>\n<p>Texte.</p>\n</div>"
    )]
    [InlineData(":::tip[Un titre]\nTexte.\n:::", "<div class=\"tip\">\n<p class=\"note-title\">Un titre</p>\n<p>Texte.</p>\n</div>")]
    [InlineData(
        "Vu[^2] et^[Une note.]",
        "<p>Vu<sup>2</sup> et<a id=\"fnref:1\" href=\"#fn:1\" class=\"footnote-ref\"><sup>1</sup></a></p>\n<div class=\"footnotes\">\n<hr>\n<ol>\n<li id=\"fn:1\">\n<p>Une note.<a href=\"#fnref:1\" class=\"footnote-back-ref\">↩</a></p>\n</li>\n</ol>\n</div>"
    )]
    [InlineData("# Page\n\nTexte.", "<p>Texte.</p>")]
    public void What_another_tool_reads_is_read(string markdown, string html)
    {
        using var page = ContentCase.Page("title: Page\ntypography: false", markdown);
        Assert.Equal(html, page.Entry("a.md").Html.Trim());
    }

    [Fact]
    public void A_whole_page_of_html_has_its_title_and_one_message()
    {
        using var page = new ContentCase(
            (
                "a.md",
                "<!DOCTYPE html>\n<html lang=fr>\n<head><meta charset=utf-8>\n<title>Site</title></head>\n<body bgcolor=white>\n<h1>Accueil</h1>\n<p>Texte.</p>\n<blink>x</blink>\n</body></html>"
            )
        );
        Assert.Equal("Accueil", page.Entry("a.md").Title);
        Assert.Equal(["a.md:1 OIM1201", "a.md:8 OIM1201"], page.Codes.Where(code => code.EndsWith("1201", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_caption_under_a_table_leaves_the_table_whole() =>
        Assert.EndsWith(
            "</table>\n</div>\n<p>La légende</p>",
            ContentCase.Html("| a | b |\n|---|---|\n| 1 | 2 |\n\n: La légende {#tbl-x}"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Texte.\n\nVu[^2], revu[^2].", "6 OIM1216")]
    [InlineData("Texte.\n\n{{ x }} {{ y }}", "6 OIM1205")]
    [InlineData("a\n\n<Bouton href=\"https://x.org\">Ouvrir</Bouton>", "6 OIM1206")]
    [InlineData("a ** b ** c", "4 OIM1207")]
    [InlineData("##Titre", "4 OIM1208")]
    [InlineData("• un\n• deux", "4 OIM1209")]
    [InlineData("[f](https://x.org/a b.pdf)", "4 OIM1210")]
    [InlineData("[f](ttps://x.org)", "4 OIM1211")]
    [InlineData("[f]()", "4 OIM1212")]
    [InlineData("<iframe src=\"https://x.org\"></iframe>", "4 OIM1213")]
    [InlineData("a\n\n[[#x]]\n\n## x", "6 OIM1215")]
    [InlineData("a\n\n<p>b</p>\n\n<div>\n<a href=\"rien.pdf\">Le rapport</a>\n</div>", "9 OIM1401")]
    [InlineData("<table><tr><th>a</th></tr></table>\n\n<table>\n<tr>\n\n<td>b</td></tr>\n</table>", "6 OIM1705")]
    [InlineData("a\n\n<<<<<<< HEAD\nb", "6 OIM1204")]
    public void A_tolerated_slip_is_hinted_at_once(string markdown, string expected)
    {
        using var page = ContentCase.Page("title: Page", markdown);
        Assert.Equal(["a.md:" + expected], page.Codes);
    }

    [Fact]
    public void The_mark_more_cuts_the_summary()
    {
        using var page = ContentCase.Page("title: Page", "Le résumé.\n\nSa suite.\n\n<!-- more -->\n\nLe reste.");
        Assert.Equal("Le résumé. Sa suite.", page.Entry("a.md").Summary);
    }

    [Theory]
    [InlineData(">", 3000)]
    [InlineData("*a **b ", 4000)]
    [InlineData("[", 5000)]
    [InlineData("<div>", 5000)]
    [InlineData("{{", 5000)]
    [InlineData("#", 5000)]
    [InlineData("` ", 5000)]
    public void No_text_is_too_strange_to_be_shown(string sign, int times)
    {
        using var page = ContentCase.Page("title: Page", string.Concat(Enumerable.Repeat(sign, times)) + " la fin");
        Assert.Contains("la fin", page.Entry("a.md").Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Le <em>grand</em>&nbsp;**soir** de [l'été](/x)\"", "Le grand\u00A0soir de l'été")]
    [InlineData("\"La balise `<img>`\"", "La balise <img>")]
    [InlineData("1. Introduction", "1. Introduction")]
    [InlineData("snake_case_name", "snake_case_name")]
    [InlineData("\"[Atelier] Bilan\"", "[Atelier] Bilan")]
    [InlineData("!Important", "!Important")]
    public void A_title_is_text_without_markup(string written, string shown)
    {
        using var page = ContentCase.Page($"title: {written}\ntypography: false");
        Assert.Equal(shown, page.Entry("a.md").Title);
    }
}
