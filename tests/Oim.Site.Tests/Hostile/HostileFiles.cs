using System.Text.Json;

namespace Oim.Site.Tests.Hostile;

/// <summary>
/// A payload in every place an editor writes in: each key of each kind, the text, the agenda, links and elements around it.
/// </summary>
public static class HostileFiles
{
    private const int Together = 16;

    /// <summary>The folders of the kinds; the site's own settings come with each site.</summary>
    public static IEnumerable<(string Path, string Text)> Frame =>
        [
            ("index.md", "# Accueil\n"),
            ("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n"),
            ("evenements/index.md", "---\ntitle: Événements\ncascade: { kind: event }\n---\n"),
            ("bureaux/index.md", "---\ntitle: Bureaux\ncascade: { kind: office }\n---\n"),
        ];

    /// <summary>Each payload as the text of a page: one that is never closed takes the rest of its page with it.</summary>
    public static IEnumerable<(string Path, string Text)> Texts(IEnumerable<string> payloads) =>
        payloads.Select((payload, number) => ($"pages/{number}.md", $"---\ntitle: Page {number}\n---\n{payload}\n\nFin.\n"));

    /// <summary>Payloads in every other place, a few at a time.</summary>
    public static IEnumerable<(string Path, string Text)> Fields(IEnumerable<string> payloads) =>
        payloads.Chunk(Together).SelectMany((some, number) => Around(number, some));

    private static IEnumerable<(string Path, string Text)> Around(int number, string[] payloads)
    {
        var said = payloads.Select(Said).ToArray();
        string Each(Func<int, string> of) => string.Concat(Enumerable.Range(0, payloads.Length).Select(of));
        var all = string.Join(", ", said);
        yield return (
            $"actualites/{number}.md",
            $"---\ntitle: {said[0]}\nsummary: {said[^1]}\ndate: 2026-01-{number % 28 + 1:00}\n"
                + $"place: {said[0]}\nauthors: [{all}]\nthemes: [{all}]\n"
                + $"image: {said[0]}\nimageAlt: {said[0]}\ndocuments:\n{Each(i => $"  - title: {said[i]}\n    fr: {said[i]}\n")}---\n"
                + Each(i =>
                    $"Avant {payloads[i]} après.\n\n[lien]({payloads[i]}) <b title=\"{payloads[i]}\">gras</b> ![image]({payloads[i]})\n\n"
                        + $"- {payloads[i]}\n\n"
                )
                + Each(i => $"| a |\n|---|\n| {payloads[i]} |\n\n```{payloads[i]}\ncode\n```\n\n")
        );
        yield return (
            $"evenements/{number}/index.md",
            $"---\ntitle: {said[0]}\nsummary: {said[^1]}\nstart: 2026-02-0{number % 9 + 1}T09:00\n"
                + $"venue: {said[0]}\ncity: {said[^1]}\norganisers: [{all}]\n"
                + $"series: {said[0]}\nparticipants: [{all}]\n"
                + $"speakers:\n{Each(i => $"  - name: {said[i]}\n    function: {said[i]}\n")}---\nTexte.\n"
        );
        yield return (
            $"evenements/{number}/agenda.md",
            $"## {payloads[0]}\n\n"
                + Each(i =>
                    $"### {i + 1:00}:00–{i + 1:00}:30 {payloads[i]}\n\n"
                        + $"- Orateur : {payloads[i]}, {payloads[i]}\n- Salle : {payloads[i]}\n- [{payloads[i]}]({payloads[i]})\n\n"
                )
                + $"| Heure | Titre | Intervenants |\n|---|---|---|\n{Each(i => $"| {i + 1:00}:45 | {payloads[i]} | {payloads[i]} |\n")}"
        );
        yield return (
            $"bureaux/{number}.md",
            $"---\ntitle: {said[0]}\nsummary: {said[^1]}\ncity: {said[0]}\nregion: {said[^1]}\n"
                + $"coordinates: [{number % 60}, {number % 170}]\naddress: {said[0]}\n"
                + $"phone: {said[0]}\nemail: {said[^1]}\ncontacts:\n"
                + Each(i =>
                    $"  - name: {said[i]}\n    role: {said[i]}\n    office: {said[i]}\n    phone: {said[i]}\n    email: {said[i]}\n"
                )
                + "---\nTexte.\n"
        );
    }

    /// <summary>The payloads as the site's own words: its name, its menu and its foot, on every page.</summary>
    public static IEnumerable<(string Path, string Text)> Settings(IReadOnlyList<string> payloads)
    {
        yield return (
            "site.yml",
            $"name: {Said(payloads[0])}\nshortName: {Said(payloads[1])}\ntagline: {Said(payloads[2])}\nnotice: {Said(payloads[3])}\n"
        );
        var links = string.Concat(
            payloads.Select(payload =>
                $"          - title: {Said(payload)}\n            link: {Said(payload)}\n"
                    + $"          - title: {Said(payload)}\n            link: index\n"
            )
        );
        yield return (
            "navigation.yml",
            $"menu:\n  - title: {Said(payloads[4])}\n    link: index\n    intro: {Said(payloads[5])}\n"
                + $"    groups:\n      - title: {Said(payloads[6])}\n        links:\n{links}"
        );
    }

    /// <summary>The payloads as words of a kind of the site's own: its names; of fields the labels, helps, units and choices.</summary>
    public static IEnumerable<(string Path, string Text)> Declaration(IEnumerable<string> payloads)
    {
        var fields = payloads.Select((payload, i) =>
            (i % 3) switch
            {
                0 => $"  f{i}: {{ help: {Said(payload)}, aliases: [{Said(payload)}], place: [head, facts, aside, line], ",
                1 => $"  f{i}: {{ type: choice, choices: [{Said(payload)}], place: [facts, line], ",
                _ => $"  f{i}: {{ type: number, unit: {Said(payload)}, place: [facts, line], ",
            } + $"label: {Said(payload)} }}\n"
        );
        var first = Said(payloads.First());
        yield return (
            "genres/piege.yml",
            $"names: {{ singular: {first}, plural: {first} }}\nfields:\n{string.Concat(fields)}"
                + $"schema: {{ type: {first}, properties: {{ {first}: f0 }} }}\ncited: true\n"
        );
        yield return ("pieges/index.md", "---\ntitle: Pièges\ncascade: { kind: piege }\n---\n");
        yield return (
            "pieges/tous.md",
            $"---\ntitle: Tous\n{string.Concat(payloads.Select((payload, i) => $"f{i}: {(i % 3 == 2 ? "1" : Said(payload))}\n"))}---\n"
        );
    }

    /// <summary>A kind with a field of each type, and payloads in all of them.</summary>
    public static IEnumerable<(string Path, string Text)> Declared(IEnumerable<string> payloads)
    {
        var types = Oim.Content.Kinds.Declared.FieldTypes.All.Select(type => type.Name).ToList();
        yield return (
            "genres/fiche.yml",
            "names: { singular: fiche, plural: fiches }\nfields:\n"
                + string.Concat(
                    types.Select(type => $"  t-{type}: {{ type: {type}, many: true, choices: [a], place: [head, facts, aside, line] }}\n")
                )
                + "schema: { type: Thing, properties: { url: t-link, about: t-text } }\ncited: true\n"
        );
        yield return ("fiches/index.md", "---\ntitle: Fiches\ncascade: { kind: fiche }\n---\n");
        foreach (var (payload, i) in payloads.Select((payload, i) => (Said(payload), i)))
            yield return (
                $"fiches/{i}.md",
                $"---\ntitle: {payload}\nauthors: [{payload}]\n"
                    + string.Concat(
                        types.Select(type =>
                            type switch
                            {
                                "link" => $"t-link: {{ title: {payload}, url: {payload} }}\n",
                                "image" => $"t-image: {{ file: {payload}, alt: {payload}, credit: {payload} }}\n",
                                "contact" => $"t-contact: {{ name: {payload}, email: {payload}, phone: {payload} }}\n",
                                "place" => $"t-place: {{ name: {payload}, city: {payload}, address: {payload} }}\n",
                                "documents" => $"t-documents: {{ fr: {payload} }}\n",
                                _ => $"t-{type}: {payload}\n",
                            }
                        )
                    )
                    + "---\nTexte.\n"
            );
    }

    /// <summary>The payloads as names of pages, folders and documents, where the system takes them.</summary>
    public static IEnumerable<(string Path, string Text)> Names(IEnumerable<string> payloads) =>
        payloads
            .Where(payload => payload.Length < 120 && payload.AsSpan().IndexOfAny('/', '\0') < 0 && payload is not ("." or ".."))
            .SelectMany(payload =>
                (IEnumerable<(string, string)>)
                    [
                        ($"noms/{payload}.md", "Une page sans titre.\n"),
                        ($"noms/{payload}/page.md", "# Page\n"),
                        ($"evenements/noms/{payload}.pdf", "%PDF-1.4"),
                        ($"evenements/noms/{payload}.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='ran()'/>"),
                    ]
            )
            .Append(("evenements/noms/index.md", "---\ntitle: Noms\nstart: 2026-02-03\n---\n"));

    /// <summary>A YAML scalar that is the payload to the letter.</summary>
    private static string Said(string payload) => JsonSerializer.Serialize(payload);
}
