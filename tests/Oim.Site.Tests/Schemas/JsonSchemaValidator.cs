using System.Diagnostics;
using System.Text.Json;

namespace Oim.Site.Tests.Schemas;

/// <summary>Debian's python3-jsonschema: somebody else's reading of the standard.</summary>
internal static class JsonSchemaValidator
{
    private const string Python = "/usr/bin/python3";

    private const string Program = """
        import json, sys
        from jsonschema.validators import validator_for
        asked = json.load(sys.stdin)
        cls = validator_for(asked["schema"])
        cls.check_schema(asked["schema"])
        validator = cls(asked["schema"])
        for name, document in asked["documents"].items():
            for error in validator.iter_errors(document):
                print(f"{name}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
        """;

    private static readonly Lazy<bool> IsThere = new(() => File.Exists(Python) && Run("import jsonschema", "").Exit == 0);

    /// <summary>Why the tests that need it are skipped; under CI=true they fail instead.</summary>
    public static string? SkipReason => IsThere.Value || string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase) ? null : "python3-jsonschema is not installed";

    /// <returns>What is wrong with the documents, one line each.</returns>
    public static string[] Check(string schema, IReadOnlyDictionary<string, string> documents)
    {
        var input = $"{{\"schema\":{schema},\"documents\":{{{string.Join(',', documents.Select(pair => $"{JsonSerializer.Serialize(pair.Key)}:{pair.Value}"))}}}}}";
        var (exit, output, error) = Run(Program, input);
        Assert.True(exit == 0, error);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static (int Exit, string Output, string Error) Run(string program, string input)
    {
        var start = new ProcessStartInfo(Python) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, ArgumentList = { "-c", program } };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        using (var writer = new StreamWriter(process.StandardInput.BaseStream)) writer.Write(input);
        process.WaitForExit();
        return (process.ExitCode, output.Result, error.Result);
    }
}

internal sealed class SchemaFactAttribute : FactAttribute
{
    public SchemaFactAttribute() => Skip = JsonSchemaValidator.SkipReason;
}

internal sealed class SchemaTheoryAttribute : TheoryAttribute
{
    public SchemaTheoryAttribute() => Skip = JsonSchemaValidator.SkipReason;
}
