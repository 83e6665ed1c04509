using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Oim.Content.Kinds.Declared;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Features.Shared.Api;

namespace Oim.Site.Features.Declared;

/// <summary>The pages of a declared kind in the API: what every page tells, and each field under its own name.</summary>
internal sealed class DeclaredResource(KindDeclaration kind) : EntryResource<ApiDeclared>
{
    public override string Name { get; } = NameOf(kind);

    public override string Title => Capital.First(kind.Names.In("fr").Plural);

    public override string Description => $"Les pages du genre « {kind.Name} ».";

    public override string Kind => kind.Name;

    /// <summary>As addresses write it: the plural in English, as the API's other names are; else that of the kind's own name.</summary>
    public static string NameOf(KindDeclaration kind) => Slug.Of(kind.Names.ByLanguage.GetValueOrDefault("en")?.Plural ?? kind.Name + "s");

    /// <summary>The facets of the kind's lists that other kinds have not: its fields, and whether a page is open.</summary>
    public static IEnumerable<string> FacetsOf(KindDeclaration kind) =>
        kind
            .List.Filters.Select(filter =>
                filter == ListOrder.State ? FacetNames.State
                : kind.Field(filter) is { } field ? DeclaredQueries.FacetNameOf(field)
                : null
            )
            .OfType<string>()
            .Except([.. FacetNames.OfEntries, "langue", "page", "taille"]);

    protected override async Task<IQueryable<Entry>> NarrowedAsync(HttpContext context, ApiRequest api, IQueryable<Entry> entries)
    {
        var filter = ListFilter.From(context.Request.Query, FacetsOf(kind));
        if (filter.IsEmpty) return entries;
        var queries = context.RequestServices.GetRequiredService<DeclaredQueries>();
        var ids = new FacetedList<DeclaredItem>(await queries.IndexAsync(kind), filter).Items.Select(item => item.Id).ToList();
        return entries.Where(e => ids.Contains(e.Id));
    }

    protected override async Task<IReadOnlyList<ApiDeclared>> ShapeAsync(
        ApiRequest api,
        IReadOnlyList<ApiEntry> entries,
        IReadOnlyList<int> ids,
        bool isWhole
    )
    {
        var details = await api.Content.Set<DeclaredDetail>().Where(row => ids.Contains(row.EntryId)).ToDictionaryAsync(row => row.EntryId);
        return
        [
            .. entries.Select((entry, i) => new ApiDeclared(entry) { Fields = FieldsOf(api, details.GetValueOrDefault(ids[i]) ?? new()) }),
        ];
    }

    private Dictionary<string, object?> FieldsOf(ApiRequest api, DeclaredDetail detail)
    {
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (kind.State is not null)
            fields[DeclaredSchemas.State] = detail.StateAt(api.Site.Now).ToString().ToLowerInvariant();
        foreach (var field in kind.Fields)
            if (detail.Of(field.Name) is { Count: > 0 } values)
                fields[field.Name] = field.IsMany
                    ? values.Select(value => ValueOf(api, field, value)).ToArray()
                    : ValueOf(api, field, values[0]);
        return fields;
    }

    private static object? ValueOf(ApiRequest api, DeclaredField field, FieldValue value) =>
        field.Type switch
        {
            var type when type == FieldTypes.Number && value.Code is { } code => double.Parse(code, CultureInfo.InvariantCulture),
            var type when type == FieldTypes.Flag && value.Code is { } code => code == "true",
            var type when type == FieldTypes.Moment => LinkedData.DatedInstant(value, api.Site),
            var type when type == FieldTypes.Place => value.Text,
            _ when value.Target is { } target => api.Place(api.Site.Show(target)) ?? value.Text,
            _ => value.Code ?? value.Text,
        };
}

public sealed record ApiDeclared : ApiEntry
{
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public ApiDeclared(ApiEntry entry)
        : base(entry) { }

    /// <summary>By name, beside what every page tells.</summary>
    [JsonExtensionData]
    public Dictionary<string, object?> Fields { get; init; } = [];
}
