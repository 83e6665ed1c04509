using System.Reflection;
using System.Text.RegularExpressions;
using Oim.Content.Diagnostics;

namespace Oim.Content.Tests.Diagnostics;

/// <summary>Every rule of the engine says as much in both languages, and is explained.</summary>
public sealed partial class RuleTests
{
    private static readonly IReadOnlyList<DiagnosticRule> Rules =
    [
        .. typeof(DiagnosticRule).Assembly.GetTypes().SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(DiagnosticRule)).Select(field => (DiagnosticRule)field.GetValue(null)!),
    ];

    [Fact]
    public void Codes_are_unique() => Assert.Equal(Rules.Count, Rules.Select(rule => rule.Code).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Both_languages_use_arguments_that_are_given()
    {
        foreach (var rule in Rules)
        {
            Assert.False(string.IsNullOrWhiteSpace(rule.Message.English) || string.IsNullOrWhiteSpace(rule.Cure.English), rule.Code);
            Assert.NotEqual(rule.Message.French, rule.Message.English);
            var french = Placeholders(rule.Message.French + rule.Cure.French);
            Assert.Subset(french, Placeholders(rule.Message.English + rule.Cure.English));
        }
    }

    private static HashSet<string> Placeholders(string text) =>
        [.. Placeholder().Matches(text.Replace("{{", "", StringComparison.Ordinal)).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
