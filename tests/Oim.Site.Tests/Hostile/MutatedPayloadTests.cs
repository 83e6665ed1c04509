using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Oim.Content.Markup;
using Oim.Site.Features.Shared;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Hostile;

/// <summary>Payloads cut, joined, wrapped and written otherwise, as a filter's author did not think of.</summary>
public sealed class MutatedPayloadTests(MutatedPayloadTests.Served served) : IClassFixture<MutatedPayloadTests.Served>
{
    [Property(MaxTest = 1500, Arbitrary = [typeof(Attacks)])]
    public void No_mutated_payload_becomes_active_in_a_text(Attack attack)
    {
        var context = new MarkupContext("page.md", "", "fr", 1, null, (_, _, _) => { }, Key: "page");

        Assert.Empty(HtmlJudge.Faults(MarkdownReader.Read(attack.Text, context).Html));
    }

    [Property(MaxTest = 300, Arbitrary = [typeof(Attacks)])]
    public void No_mutated_payload_becomes_active_in_structured_data_or_in_a_calendar(Attack attack)
    {
        var script = $"<script type=\"application/ld+json\">{StructuredData.Write(new { name = attack.Text })}</script>";
        Assert.Empty(HtmlJudge.Faults(script));

        var line = new ContentLines().TextLine("SUMMARY", attack.Text).ToString();
        Assert.DoesNotMatch("[\r\n](?! |$)", line.Replace("\r\n ", "", StringComparison.Ordinal).TrimEnd());
    }

    [Property(MaxTest = 150, Arbitrary = [typeof(Attacks)])]
    public async Task No_mutated_payload_becomes_active_when_it_is_asked_for(Attack attack)
    {
        var asked = Uri.EscapeDataString(attack.Text[..Math.Min(attack.Text.Length, 600)]);
        foreach (var address in (string[])[$"/recherche?q={asked}", $"/{asked}", $"/evenements?annee={asked}&pays={asked}&{asked}={asked}"])
        {
            var answer = await RawHttp.GetAsync(served.Site, address);

            Assert.InRange(answer.Status, 200, 499);
            if (answer.Header("X-Content-Type-Options") is not null) Assert.Empty(AnswerJudge.Faults(answer));
        }
    }

    /// <summary>An attack that folds to the name of a page is sent on to it.</summary>
    [Fact]
    public async Task An_answer_that_leads_on_says_nothing_and_has_no_type()
    {
        var answer = await RawHttp.GetAsync(served.Site, "/a-");

        Assert.Equal(301, answer.Status);
        Assert.Empty(AnswerJudge.Faults(answer));
    }

    public sealed record Attack(string Text);

    /// <summary>How FsCheck makes attacks, and smaller ones of those that come through.</summary>
    public static class Attacks
    {
        private static readonly string[] Around =
        [
            "{0}", "**{0}**", "> {0}", "- {0}", "| a |\n|---|\n| {0} |", "<div>{0}</div>", "<b title='{0}'>x</b>",
            "<a href=\"{0}\">x</a>", "[x]({0})", "[x](<{0}>)", "![{0}](x.png)", "<details><summary>{0}</summary></details>",
            "# {0}", "`{0}`", "```\n{0}\n```", "::: note {0}\nx\n:::", "x{{0}}", "<!-- {0} -->", "<p>\n\n{0}\n\n</p>",
            "[^1]\n\n[^1]: {0}", "[{0}]: /x\n\n[{0}]", "<svg>{0}</svg>", "<math>{0}</math>", "<table>{0}</table>",
            "<select>{0}</select>",
        ];

        private static readonly string[] Signs =
        [
            "\0", "\t", "\n", "\r", "\f", "\u00a0", "\u200b", "\u2028", "\ufeff", "\u00ad", "/", "\\", "\"", "'", "`", "<", ">", "=", "&",
            ";", "<!--", "-->", "</", "<b>", "&#x3c;", "%3c",
        ];

        public static Arbitrary<Attack> Attack() => Arb.From(Attacking(), attack => Smaller(attack.Text).Select(text => new Attack(text)));

        private static Gen<Attack> Attacking()
        {
            var payload = Gen.Elements(Payloads.Texts.ToArray());
            var place = Gen.Choose(0, 1000);
            var changed =
                from text in payload
                from other in payload
                from sign in Gen.Elements(Signs)
                from at in place
                from way in Gen.Choose(0, 6)
                select Changed(text, other, sign, text.Length * at / 1000, way);
            return
                from text in changed
                from inner in Gen.Elements(Around)
                from outer in Gen.Elements(Around)
                select new Attack(outer.Replace("{0}", inner.Replace("{0}", text, StringComparison.Ordinal), StringComparison.Ordinal));
        }

        private static string Changed(string text, string other, string sign, int at, int way) =>
            way switch
            {
                0 => text[..at] + sign + text[at..],
                1 => text[..at] + other + text[at..],
                2 => text[..at] + other[(other.Length / 2)..],
                3 => string.Concat(text.Select(c => char.IsAsciiLetterLower(c) && c % 2 == 0 ? char.ToUpperInvariant(c) : c)),
                4 => text[..at] + string.Concat(text[at..].Select(c => $"&#{(int)c};")),
                5 => text[..at] + Uri.EscapeDataString(text[at..]),
                _ => text + sign + text,
            };

        private static IEnumerable<string> Smaller(string text)
        {
            for (var length = text.Length / 2; length > 0; length /= 2)
                for (var at = 0; at + length <= text.Length; at += length)
                    yield return text.Remove(at, length);
        }
    }

    public sealed class Served() : StandingSite(() => TestSite.StartAsync([.. HostileFiles.Frame, ("a.md", "# Page\n")]));
}
