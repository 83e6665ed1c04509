using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;

namespace Oim.Content.Settings;

/// <summary>What every visitor must know for some time, above every page: an evacuation, a closed office.</summary>
/// <param name="Link">Where more is said; null: nowhere.</param>
public sealed record UrgentBanner(string Text, MenuLink? Link, DateTimeOffset From, DateTimeOffset Until)
{
    internal static readonly Key<string?> TextKey = Keys.Text("text", "Ce que dit le bandeau", "texte");
    internal static readonly Key<string?> LinkKey = Keys.Text("link", "Où il mène : un chemin du contenu ou une adresse", "lien");
    internal static readonly Key<WrittenDate?> FromKey = Keys.Date(
        "from",
        "Jour ou instant où il paraît ; sans cela, tout de suite",
        "debut"
    );
    internal static readonly Key<WrittenDate?> UntilKey = Keys.Date("until", "Dernier jour, ou instant où il disparaît", "fin");

    public bool IsShownAt(DateTimeOffset now) => From <= now && now < Until;

    /// <summary>The next instant at which it appears or goes; null when it will do neither.</summary>
    public DateTimeOffset? NextChange(DateTimeOffset now) => From > now ? From : Until > now ? Until : null;
}

/// <summary>The banner as it is written: its days are of the site's zone, which is known once the whole file is read.</summary>
internal sealed record WrittenBanner(string Text, MenuLink? Link, WrittenDate? From, WrittenDate Until)
{
    public static WrittenBanner? Read(HeaderReader reader)
    {
        reader.ReportUnknown([UrgentBanner.TextKey, UrgentBanner.LinkKey, UrgentBanner.FromKey, UrgentBanner.UntilKey]);
        var (text, until) = (reader.Get(UrgentBanner.TextKey), reader.Get(UrgentBanner.UntilKey));
        if (string.IsNullOrEmpty(text) || until is null)
        {
            Key missing = string.IsNullOrEmpty(text) ? UrgentBanner.TextKey : UrgentBanner.UntilKey;
            reader.Report(HeaderRules.Required, reader.Node.At, missing.Name, missing.Description);
            return null;
        }

        var link = reader.Get(UrgentBanner.LinkKey) is { } target ? new MenuLink(null, target, reader.PlaceOf(UrgentBanner.LinkKey)) : null;
        return new(text, link, reader.Get(UrgentBanner.FromKey), until.Value);
    }

    /// <summary>A day alone is the last one on which it is shown.</summary>
    public UrgentBanner In(TimeZoneInfo zone, string language)
    {
        var until = Until.Time is null && Until.Day < DateOnly.MaxValue ? Until with { Day = Until.Day.AddDays(1) } : Until;
        var from = From?.In(zone) ?? DateTimeOffset.MinValue;
        return new(Locales.Of(language).Typography.Apply(Text), Link, from, until.In(zone));
    }
}
