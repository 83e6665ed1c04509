using System.Collections.Frozen;
using System.Reflection;

namespace Oim.Content.Diagnostics;

/// <summary>Every rule the engine and the kinds know, by code: what a stored diagnostic is told from.</summary>
public sealed class RuleBook
{
    private readonly FrozenDictionary<string, DiagnosticRule> byCode;

    /// <param name="ruleClasses">Static classes whose public static fields are rules.</param>
    public RuleBook(params IEnumerable<Type> ruleClasses) =>
        byCode = ruleClasses.Distinct()
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => field.GetValue(null)).OfType<DiagnosticRule>()
            .ToFrozenDictionary(rule => rule.Code, StringComparer.Ordinal);

    public IEnumerable<DiagnosticRule> All => byCode.Values.OrderBy(rule => rule.Code, StringComparer.Ordinal);

    public DiagnosticRule? Find(string code) => byCode.GetValueOrDefault(code);
}
