namespace Oim.Benchmarks.Relevance;

/// <summary>A search engine that is compared: it answers with the numbers of documents, best first.</summary>
internal interface IEngine : IDisposable
{
    public string Name { get; }

    public IReadOnlyList<int> Find(string question, int most);
}

/// <summary>A document that all engines are given.</summary>
internal sealed record Document(int Id, string Title, string Body);
