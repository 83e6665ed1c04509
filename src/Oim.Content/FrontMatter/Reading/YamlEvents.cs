using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Oim.Content.FrontMatter.Reading;

/// <summary>
/// YamlDotNet's parser, whose every failure is a <see cref="YamlException"/> with a place: some come out as other exceptions.
/// </summary>
internal sealed class YamlEvents(string yaml) : IParser
{
    private readonly Parser parser = new(new StringReader(yaml));

    public ParsingEvent? Current => parser.Current;

    public bool MoveNext()
    {
        var last = parser.Current?.End ?? Mark.Empty;
        try
        {
            return parser.MoveNext();
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            throw new YamlException(last, last, "unexpected end", error);
        }
    }
}
