namespace Oim.Site.Export.Hosts;

/// <summary>The headers of an export: those that all answers have, and those that depend on the address.</summary>
internal sealed class HeaderTable
{
    public HeaderTable(IReadOnlyList<ExportedAddress> addresses)
    {
        var names = addresses.SelectMany(address => address.Headers.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var values = addresses.Select(address => (Address: address, Value: address.Headers.GetValueOrDefault(name, ""))).ToList();
            var commonest = values.CountBy(value => value.Value).MaxBy(count => count.Value).Key;
            var others = values.Where(value => value.Value != commonest).ToList();
            if (others.Count == 0) OfAll.Add((name, commonest));
            else Varying.Add((name, commonest, others));
        }
    }

    public List<(string Name, string Value)> OfAll { get; } = [];

    /// <summary>With the value of most addresses (empty: they have none), and the others.</summary>
    public List<(string Name, string Value, IReadOnlyList<(ExportedAddress Address, string Value)> Others)> Varying { get; } = [];
}
