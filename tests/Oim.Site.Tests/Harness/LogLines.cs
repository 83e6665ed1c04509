using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Oim.Site.Tests.Harness;

/// <summary>Keeps what the site logs, for a test to read.</summary>
public sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> lines = new();

    /// <summary>Raised after each line.</summary>
    public event Action<LogLevel>? Written;

    public IEnumerable<string> At(LogLevel level) => lines.Where(line => line.Level == level).Select(line => line.Text);

    public IEnumerable<string> All => lines.Select(line => $"{line.Level}: {line.Text}");

    public IEnumerable<string> Faults => At(LogLevel.Error).Concat(At(LogLevel.Critical));

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        lines.Enqueue((logLevel, exception is null ? formatter(state, exception) : $"{formatter(state, exception)}\n{exception}"));
        Written?.Invoke(logLevel);
    }

    public void Dispose()
    {
    }
}
