using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.FrontMatter.Editing;
using Oim.Content.Kinds;
using static Oim.Content.Tests.FrontMatter.Editing.PageTextTests;

namespace Oim.Content.Tests.FrontMatter.Editing;

/// <summary>Whatever is typed into a field, and whatever header it goes into.</summary>
public sealed class PageTextPropertyTests
{
    private static readonly KnownKeys Known = new(CommonKeys.All);

    [Property(MaxTest = 3000, Arbitrary = [typeof(Made)])]
    public void What_is_set_is_read_back_and_no_line_of_another_key_changes(Header header, Typed typed)
    {
        var before = PageText.Of(Encoding.UTF8.GetBytes(header.Text), Known);
        Assert.Null(before.Obstacle);

        var after = before.With(typed.Key, typed.Value);

        Assert.NotNull(after);
        var found = PageText.Of(after.Bytes, Known).Find(typed.Key);
        Assert.Equal(Shown(typed.Value), Shown(found));
        var lines = LinesOf(after);
        foreach (var line in header.Lines.Where(line => !header.IsOf(line, typed.Key))) Assert.Contains(line, lines);
        Assert.Equal(before.Body, after.Body);
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(Made)])]
    public void What_is_set_and_taken_away_again_leaves_the_file_as_it_was(Header header, Typed typed)
    {
        var before = PageText.Of(Encoding.UTF8.GetBytes(header.Text), Known);
        // What stands between two rules may be a text: such a file had no header, and keeps an empty one.
        if (before.Find(typed.Key) is not null || before.Source.BodyStart == 0) return;

        Assert.Equal(header.Text, Encoding.UTF8.GetString(before.With(typed.Key, typed.Value)!.With(typed.Key, null)!.Bytes));
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(Made)])]
    public void What_already_says_so_is_not_written_again(Header header)
    {
        var page = PageText.Of(Encoding.UTF8.GetBytes(header.Text), Known);

        foreach (var key in CommonKeys.All) Assert.Same(page, page.With(key, page.Find(key)));
        Assert.Same(page, page.WithBody(page.Body));
        Assert.Equal(header.Text, Encoding.UTF8.GetString(page.Bytes));
    }

    private static string[] LinesOf(PageText page) => Encoding.UTF8.GetString(page.Bytes).Split('\n');

    private static string Shown(HeaderNode? node) => node switch
    {
        HeaderScalar scalar => $"«{scalar.Text}»",
        HeaderList list => $"[{string.Join(", ", list.Items.Select(Shown))}]",
        HeaderMap map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Name}={Shown(entry.Value)}"))}}}",
        _ => "rien",
    };

    public sealed record Typed(Key Key, HeaderNode Value);

    public sealed record Header(IReadOnlyList<(string? Key, string Text)> Parts, string End)
    {
        public string Text => string.Join(End, [.. Parts.Select(part => part.Text).Prepend("---"), "---", "", "Texte", ""])
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace("\n", End, StringComparison.Ordinal);

        public IEnumerable<string> Lines => Parts.SelectMany(part => part.Text.Split('\n')).Select(line => line + End[..^1]);

        public bool IsOf(string line, Key key) =>
            Parts.Any(part => part.Key is { } name && key.Names.Contains(name) && part.Text.Split('\n').Contains(line.TrimEnd('\r')));
    }

    /// <summary>How FsCheck makes headers as people write them, and values as nobody should.</summary>
    public static class Made
    {
        private static readonly (string? Key, string Text)[] Parts =
        [
            ("title", "title: Un titre # et pourquoi"),
            ("summary", "summary: >-\n  Deux lignes\n  repliées"),
            (null, "# une remarque"),
            ("date", "date: 2009-06-04T10:00:00+01:00"),
            ("themes", "themes: [droit, santé]"),
            ("countries", "countries:\n- SN\n- HN"),
            ("contacts", "contacts:\n  - name: Awa Diop\n    phone: \"+221\"\n  - Un nom seul"),
            (null, ""),
            ("x", "x: { a: [1, 2], b: '---' }"),
            ("image", "image: 'l''image.jpg'"),
            ("body", "body: |\n  # pas une remarque\n\n  title: pas un titre\n"),
            ("vide", "vide:"),
            ("aliases", "aliases:\n    # la plus ancienne\n    - /a\n    - /b # la suivante"),
            ("draft", "draft: yes"),
            ("url", "url: \"/a\n  b\""),
        ];

        private static readonly string[] Pieces =
        [
            "---", "\n", "\r\n", ": ", " #", "'", "\"", "\\", "é", "« ", "\u00A0: ", "\u202F!", "[", "]", "{", "}", ", ", "- ", "&a",
            "*a", "!!x", "|", ">", "%", "@", "`", "?", "title: x", "null", "~", "yes", "no", "1e3", "0x1", "2009-01-01", "12:30", "\t",
            "\u2028", "\u0085", "\u200B", "\uFEFF", "😀", "a", "mot", " ", "...", "<<: *a", "\0", "\u001b", "=", "\u00AD", "..",
        ];

        public static Arbitrary<Header> Header() =>
            Arb.From(
                from parts in Gen.Shuffle(Parts)
                from count in Gen.Choose(0, Parts.Length)
                from end in Gen.Elements("\n", "\r\n")
                select new Header([.. parts.Take(count)], end)
            );

        public static Arbitrary<Typed> Typed() =>
            Arb.From(
                Gen.OneOf(
                    from key in Gen.Elements<Key>(CommonKeys.Title, CommonKeys.Summary, CommonKeys.Image, CommonKeys.Slug)
                    from text in Text()
                    select new Typed(key, text),
                    from key in Gen.Elements<Key>(CommonKeys.Themes, CommonKeys.Countries, CommonKeys.Aliases)
                    from items in Gen.ListOf(Text())
                    select new Typed(key, List([.. items])),
                    from names in Gen.ListOf(Text())
                    from value in Text()
                    select new Typed(
                        CommonKeys.Contacts,
                        List([.. names.Select(name => new HeaderMap([Entry("name", name), Entry("role", value)], Position.Start))])
                    )
                )
            );

        private static Gen<HeaderScalar> Text() =>
            from pieces in Gen.ListOf(Gen.Elements(Pieces))
            select PageTextTests.Text(string.Concat(pieces));
    }
}
