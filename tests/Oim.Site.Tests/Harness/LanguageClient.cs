using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace Oim.Site.Tests.Harness;

/// <summary>An editor's program: the real server in a process of its own, and nothing on its output but the protocol.</summary>
public sealed class LanguageClient : IAsyncDisposable
{
    /// <summary>No test waits this long: it only keeps a broken one from hanging.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> waiting = new();
    private readonly Channel<JsonElement> published = Channel.CreateUnbounded<JsonElement>();
    private readonly Channel<JsonElement> unasked = Channel.CreateUnbounded<JsonElement>();
    private readonly ConcurrentDictionary<string, JsonElement> said = new();
    private readonly ConcurrentQueue<string> log = new();
    private readonly Task reading;
    private int last;

    private LanguageClient(Process process)
    {
        Process = process;
        // What nobody reads would stop the server in the end.
        process.ErrorDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.BeginErrorReadLine();
        reading = Task.Run(ReadAsync);
    }

    public Process Process { get; }

    /// <summary>What the server answered to « initialize ».</summary>
    public JsonElement Capabilities { get; private set; }

    public static LanguageClient Launch(TemporaryFolder folder, params IEnumerable<string> options) =>
        new(
            Process.Start(
                new ProcessStartInfo("dotnet", [typeof(SiteBuilder).Assembly.Location, "lsp", "--Content:Data", folder.Data, .. options])
                {
                    UseShellExecute = false,
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    WorkingDirectory = Path.GetTempPath(),
                }
            )!
        );

    public static async Task<LanguageClient> StartAsync(TemporaryFolder folder, int? parent = null, params IEnumerable<string> options)
    {
        var client = Launch(folder, options);
        await client.InitializeAsync(folder, parent);
        return client;
    }

    public async Task InitializeAsync(TemporaryFolder folder, int? parent = null)
    {
        var answer = await AskAsync(
            "initialize",
            new
            {
                processId = parent,
                rootUri = new Uri(folder.Root).AbsoluteUri,
                capabilities = new { textDocument = new { completion = new { completionItem = new { snippetSupport = true } } } },
            }
        );
        Capabilities = answer.GetProperty("result").GetProperty("capabilities");
        Tell("initialized", new { });
    }

    /// <returns>The whole answer, with a result or an error.</returns>
    public Task<JsonElement> AskAsync(string method, object? parameters)
    {
        var (id, answer) = (
            Interlocked.Increment(ref last),
            new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously)
        );
        waiting[id] = answer;
        Send(JsonSerializer.Serialize(new { jsonrpc = "2.0", id, method, @params = parameters }));
        return answer.Task.WaitAsync(Patience);
    }

    public void Tell(string method, object parameters) =>
        Send(
            JsonSerializer.Serialize(
                new
                {
                    jsonrpc = "2.0",
                    method,
                    @params = parameters,
                }
            )
        );

    public void Send(string body) =>
        SendBytes([
            .. Encoding.ASCII.GetBytes($"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n"),
            .. Encoding.UTF8.GetBytes(body),
        ]);

    public void SendBytes(byte[] bytes)
    {
        Process.StandardInput.BaseStream.Write(bytes);
        Process.StandardInput.BaseStream.Flush();
    }

    public void Open(string uri, string text) =>
        Tell(
            "textDocument/didOpen",
            new
            {
                textDocument = new
                {
                    uri,
                    languageId = "markdown",
                    version = 1,
                    text,
                },
            }
        );

    public void Change(string uri, string text) =>
        Tell("textDocument/didChange", new { textDocument = new { uri, version = 2 }, contentChanges = new[] { new { text } } });

    public void Close(string uri) => Tell("textDocument/didClose", new { textDocument = new { uri } });

    public void Save(string uri) => Tell("textDocument/didSave", new { textDocument = new { uri } });

    /// <summary>What is said of a document, once it is as expected: earlier words are those of an earlier text.</summary>
    public async Task<List<JsonElement>> DiagnosticsAsync(string uri, Func<List<JsonElement>, bool> isExpected)
    {
        using var patience = new CancellationTokenSource(Patience);
        var told = new List<string>();
        try
        {
            await foreach (var message in published.Reader.ReadAllAsync(patience.Token))
            {
                if (message.GetProperty("uri").GetString() != uri) continue;
                var found = message.GetProperty("diagnostics").EnumerateArray().ToList();
                if (isExpected(found)) return found;
                told.Add(string.Join('\n', found));
            }
        }
        catch (OperationCanceledException error)
        {
            var all = string.Join("\n--\n", told);
            throw new TimeoutException($"{uri}: {told.Count} times told:\n{all}\nLog:\n{string.Join('\n', log)}", error);
        }

        throw new InvalidOperationException($"The server has ended.\n{string.Join('\n', log)}");
    }

    /// <summary>What was said last of a document, of all that has come.</summary>
    public JsonElement LastSaid(string uri) => said[uri];

    /// <summary>The next answer to nothing that was asked: to a message without a readable number.</summary>
    public Task<JsonElement> UnaskedAsync() => unasked.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public async Task<int> EndAsync()
    {
        await Process.WaitForExitAsync().WaitAsync(Patience);
        await reading;
        return Process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!Process.HasExited) Process.StandardInput.Close();
        await EndAsync();
        Process.Dispose();
    }

    private async Task ReadAsync()
    {
        var output = Process.StandardOutput.BaseStream;
        while (await LineAsync(output) is { } header)
        {
            var length = int.Parse(header["Content-Length: ".Length..], CultureInfo.InvariantCulture);
            if (await LineAsync(output) is not "") throw new InvalidDataException("no empty line after the header");
            var body = new byte[length];
            await output.ReadExactlyAsync(body);
            var message = JsonDocument.Parse(body).RootElement;
            if (message.TryGetProperty("method", out _))
                Take(message.GetProperty("params"));
            else if (
                message.GetProperty("id").ValueKind == JsonValueKind.Number
                && waiting.TryRemove(message.GetProperty("id").GetInt32(), out var answer)
            )
                answer.SetResult(message);
            else
                unasked.Writer.TryWrite(message);
        }

        published.Writer.TryComplete();
    }

    private void Take(JsonElement notice)
    {
        if (notice.TryGetProperty("uri", out var uri)) said[uri.GetString()!] = notice.GetProperty("diagnostics");
        published.Writer.TryWrite(notice);
    }

    private static async Task<string?> LineAsync(Stream output)
    {
        var line = new List<byte>();
        var next = new byte[1];
        while (await output.ReadAsync(next) == 1)
        {
            if (next[0] == '\n') return Encoding.ASCII.GetString([.. line]).TrimEnd('\r');
            line.Add(next[0]);
        }

        return line.Count == 0 ? null : throw new InvalidDataException(Encoding.UTF8.GetString([.. line]));
    }
}
