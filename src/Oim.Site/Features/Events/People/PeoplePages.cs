using Oim.Site.Serving;

namespace Oim.Site.Features.Events.People;

/// <summary>The addresses of people: an index by name, and one page each.</summary>
public static class PeoplePages
{
    public static readonly SystemPage Index = new("personnes", "/Events/People/Index", "/Events/People/Item", "People");
}
