namespace Oim.Agenda;

/// <summary>Someone who takes part, as the agenda names them.</summary>
/// <param name="Name">Without the form of address.</param>
/// <param name="Address">« M. », « Mme », « S.E. »… as written.</param>
/// <param name="Country">ISO 3166-1 code of the country, also of one that only the function or the organisation names.</param>
/// <param name="CountryName">The country as written behind them: « Fédération de Russie »; null where it is not.</param>
/// <param name="Note">« à confirmer », « en visioconférence ».</param>
/// <param name="Page">The target of a link on the name.</param>
/// <param name="Links">Links written inside the function or the organisation, by the words they are on.</param>
public sealed record Person(
    string Name, string? Address, string? Function, string? Organisation, string? Country, string? CountryName, string? Note,
    AgendaFile? Page, IReadOnlyList<AgendaFile> Links, IReadOnlyList<AgendaFile> Files, int Line, int Column)
{
    /// <summary>The language of the function, where that is not the programme's.</summary>
    public string? FunctionLanguage { get; init; }

    /// <summary>The language of the organisation, where that is not the programme's.</summary>
    public string? OrganisationLanguage { get; init; }
}

/// <summary>A file by its label: « Bio », « Présentation ».</summary>
/// <param name="Target">Where it is, as written; null when only its label is.</param>
public sealed record AgendaFile(string Label, string? Target, int Line, int Column)
{
    /// <summary>The language of the label, where that is not the programme's.</summary>
    public string? Language { get; init; }
}
