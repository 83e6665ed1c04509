using System.Text.Json;

namespace Oim.Site.Features.LanguageServer.Protocol;

/// <summary>
/// JSON-RPC 2.0 over a <see cref="MessageStream"/>: hands each request to what answers it. A message that cannot be read is answered with
/// an error, and the next one is read.
/// </summary>
/// <param name="log">Where faults are told; never the stream of messages.</param>
internal sealed class Connection(MessageStream messages, TextWriter log)
{
    private readonly Dictionary<string, Func<JsonElement, object?>> methods = new(StringComparer.Ordinal);

    /// <summary>Asked before each message; an error that is answered in the method's place.</summary>
    public Func<string, RpcError?> Refusal { get; set; } = _ => null;

    /// <summary>A request with parameters.</summary>
    public Connection On<T>(string method, Func<T, object?> answer)
    {
        methods[method] = parameters => answer(parameters.Deserialize<T>(MessageStream.Json) ?? throw new JsonException("params"));
        return this;
    }

    /// <summary>A notification with parameters.</summary>
    public Connection On<T>(string method, Action<T> act) => On<T>(method, parameters =>
    {
        act(parameters);
        return null;
    });

    /// <summary>A message whose parameters do not matter.</summary>
    public Connection On(string method, Action act)
    {
        methods[method] = _ =>
        {
            act();
            return null;
        };
        return this;
    }

    /// <summary>Answers until the other side closes or <paramref name="isOver"/>.</summary>
    public void Listen(Func<bool> isOver)
    {
        while (!isOver() && messages.Read() is { } bytes) Take(bytes);
    }

    public void Notify(string method, object parameters) => Send(new { jsonrpc = "2.0", method, @params = parameters });

    private void Take(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var message = document.RootElement;
            if (message.ValueKind != JsonValueKind.Object)
            {
                Fail(null, RpcError.InvalidRequest("un message est un objet JSON"));
                return;
            }

            JsonElement? id = message.TryGetProperty("id", out var found) ? found.Clone() : null;
            if (message.TryGetProperty("method", out var method) && method.ValueKind == JsonValueKind.String)
                Call(method.GetString()!, id, message);
            else if (!message.TryGetProperty("result", out _) && !message.TryGetProperty("error", out _))
                Fail(id, RpcError.InvalidRequest("ni « method » ni réponse"));
        }
        catch (JsonException error)
        {
            Fail(null, RpcError.Unreadable(error.Message));
        }
    }

    private void Call(string method, JsonElement? id, JsonElement message)
    {
        if (Refusal(method) is { } refusal)
        {
            if (id is not null) Fail(id, refusal);
            return;
        }

        if (!methods.TryGetValue(method, out var answer))
        {
            if (id is not null) Fail(id, RpcError.UnknownMethod(method));
            return;
        }

        try
        {
            var result = answer(message.TryGetProperty("params", out var parameters) ? parameters : default);
            if (id is not null) Send(new Dictionary<string, object?> { ["jsonrpc"] = "2.0", ["id"] = id, ["result"] = result });
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException { Source: "System.Text.Json" })
        {
            Refuse(RpcError.InvalidParams(error.Message));
        }
        catch (Exception error)
        {
            log.WriteLine(error);
            Refuse(RpcError.Internal(error.Message));
        }

        void Refuse(RpcError error)
        {
            if (id is not null) Fail(id, error);
            else log.WriteLine($"{method} : {error.Message}");
        }
    }

    private void Fail(JsonElement? id, RpcError error) =>
        Send(
            new Dictionary<string, object?>
            {
                ["jsonrpc"] = "2.0",
                ["id"] = id,
                ["error"] = error,
            }
        );

    private void Send(object message)
    {
        try
        {
            messages.Write(message);
        }
        catch (IOException error)
        {
            log.WriteLine(error.Message); // nobody listens any more: reading will end too
        }
    }
}

/// <summary>Why a request was not answered, by the codes of JSON-RPC and of the Language Server Protocol.</summary>
internal sealed record RpcError(int Code, string Message)
{
    public static readonly RpcError NotInitialized = new(-32002, "« initialize » d’abord");

    public static RpcError Unreadable(string reason) => new(-32700, reason);

    public static RpcError InvalidRequest(string reason) => new(-32600, reason);

    public static RpcError UnknownMethod(string method) => new(-32601, $"méthode inconnue : {method}");

    public static RpcError InvalidParams(string reason) => new(-32602, reason);

    public static RpcError Internal(string reason) => new(-32603, reason);
}
