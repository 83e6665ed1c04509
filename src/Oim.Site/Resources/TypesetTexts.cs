using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Oim.Site.Resources;

/// <summary>The interface texts with the typography of their language, as the content has it: translators type simply.</summary>
internal sealed class TypesetTexts(IStringLocalizerFactory factory) : IStringLocalizer<Texts>
{
    private readonly IStringLocalizer texts = factory.Create(typeof(Texts));
    private readonly ConcurrentDictionary<(string Culture, string Name), LocalizedString> known = new();

    public LocalizedString this[string name] => known.GetOrAdd((CultureInfo.CurrentUICulture.Name, name), Typeset);

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, string.Format(CultureInfo.CurrentCulture, this[name].Value, arguments));

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        texts.GetAllStrings(includeParentCultures).Select(text => this[text.Name]);

    private LocalizedString Typeset((string Culture, string Name) key)
    {
        var found = texts[key.Name];
        return new(key.Name, Locales.Of(key.Culture).Typography.Apply(found.Value), found.ResourceNotFound, found.SearchedLocation);
    }
}
