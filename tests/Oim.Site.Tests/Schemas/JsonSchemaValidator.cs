using System.Text;
using System.Text.Json;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Schemas;

/// <summary>Debian's python3-jsonschema: somebody else's reading of the standard.</summary>
internal static class JsonSchemaValidator
{
    private const string Program = """
        import json, sys
        from datetime import datetime
        from urllib.parse import urlsplit
        from jsonschema import FormatChecker
        from jsonschema.validators import validator_for

        # The library's own checks of these two need packages that Debian does not have.
        formats = FormatChecker()
        formats.checks("uri")(lambda value: not isinstance(value, str) or bool(urlsplit(value).scheme))
        formats.checks("date-time", ValueError)(
            lambda value: not isinstance(value, str) or datetime.fromisoformat(value).tzinfo is not None
        )

        sys.stdout.reconfigure(encoding="utf-8")
        asked = json.loads(sys.stdin.buffer.read())
        cls = validator_for(asked["schema"])
        cls.check_schema(asked["schema"])
        validator = cls(asked["schema"], format_checker=formats)
        for name, document in asked["documents"].items():
            for error in validator.iter_errors(document):
                print(f"{name}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
        """;

    /// <returns>What is wrong with the documents, one line each.</returns>
    public static async Task<string[]> CheckAsync(string schema, IReadOnlyDictionary<string, string> documents)
    {
        var members = string.Join(',', documents.Select(pair => $"{JsonSerializer.Serialize(pair.Key)}:{pair.Value}"));
        var input = $"{{\"schema\":{schema},\"documents\":{{{members}}}}}";
        return (await Python.RunAsync(Program, Encoding.UTF8.GetBytes(input))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
