using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>Reads <c>silence: { OIM1403: "raison" }</c>. Without a reason, or for an error, nothing is silenced.</summary>
internal static class SilenceReader
{
    public static void Read(EntryReader page, RuleBook rules)
    {
        switch (page.Get(CommonKeys.Silence))
        {
            case HeaderMap map:
                foreach (var entry in map.Entries) ReadOne(page, rules, entry);
                break;
            case HeaderScalar { IsNull: false } code:
                page.Report(HeaderRules.NoReason, code.At, code.Text);
                break;
            case HeaderList { Items: [HeaderScalar first, ..] }:
                page.Report(HeaderRules.NoReason, first.At, first.Text);
                break;
        }
    }

    private static void ReadOne(EntryReader page, RuleBook rules, HeaderEntry entry)
    {
        var code = entry.Name.Trim().ToUpperInvariant();
        if (rules.Find(code) is not { } rule)
            page.Report(
                HeaderRules.UnknownCode,
                entry.At,
                entry.Name,
                Nearest.To(code, rules.All.Select(known => known.Code)) ?? rules.All.First().Code
            );
        else if (rule.Severity == Severity.Error)
            page.Report(HeaderRules.NotSilenced, entry.At, code);
        else if (entry.Value is not HeaderScalar { IsNull: false, Text: var reason } || string.IsNullOrWhiteSpace(reason))
            page.Report(HeaderRules.NoReason, entry.At, code);
        else
            page.Add(new Silence { Code = code, Reason = reason.Trim() });
    }
}
