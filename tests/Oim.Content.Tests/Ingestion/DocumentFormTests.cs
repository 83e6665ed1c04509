namespace Oim.Content.Tests.Ingestion;

/// <summary>Documents, in whatever form an editor writes them.</summary>
public sealed class DocumentFormTests
{
    [Theory]
    [InlineData("documents: f.pdf", "f fr f.pdf")]
    [InlineData("documents: f.pdf, g.pdf", "f fr f.pdf|g fr g.pdf")]
    [InlineData("documents: [f.pdf, g.pdf]", "f fr f.pdf|g fr g.pdf")]
    [InlineData("documents: { fr: f.pdf, en: g.pdf }", "f fr f.pdf|f en g.pdf")]
    [InlineData("documents: { Rapport: f.pdf, Annexe: g.pdf }", "Rapport fr f.pdf|Annexe fr g.pdf")]
    [InlineData("documents:\n  - Rapport: f.pdf\n  - Annexe: { fr: f.pdf, en: g.pdf }", "Rapport fr f.pdf|Annexe fr f.pdf|Annexe en g.pdf")]
    [InlineData("documents: { Annexes: [f.pdf, g.pdf] }", "f fr f.pdf|g fr g.pdf")]
    [InlineData("documents: \"[Le rapport](f.pdf)\"", "Le rapport fr f.pdf")]
    [InlineData("documents:\n  - \"[Le rapport](f.pdf)\"\n  - g.pdf", "Le rapport fr f.pdf|g fr g.pdf")]
    [InlineData("documents:\n  - title: Rapport\n    files: [f.pdf, g.pdf]", "Rapport fr f.pdf|Rapport fr g.pdf")]
    [InlineData("documents:\n  - title: Rapport\n    languages: fr, en", "Rapport fr |Rapport en ")]
    [InlineData(
        "documents:\n  - title: Rapport\n    files:\n      - { lang: fr, file: f.pdf }\n      - { lang: en, file: g.pdf }",
        "Rapport fr f.pdf|Rapport en g.pdf"
    )]
    [InlineData("documents:\n  - file: f.pdf", "f fr f.pdf")]
    public void Every_natural_form_is_read(string header, string expected)
    {
        using var site = new ContentCase(("a.md", $"---\ntitle: A\n{header}\n---\nTexte.\n"), ("f.pdf", "%PDF"), ("g.pdf", "%PDF"));

        Assert.Empty(site.Codes.Where(code => !code.EndsWith("OIM1407", StringComparison.Ordinal)));
        Assert.Equal(
            expected,
            string.Join('|', site.Documents("a.md").Select(document => $"{document.Item1} {document.Item2} {document.Item3?[9..]}"))
        );
    }
}
