using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace Oim.Site.Features.Shared.Api;

/// <summary>What a list may be asked: the filters and pages of the lists visitors see, with the same names.</summary>
public sealed class ListParameters
{
    [FromQuery(Name = "pays"), Description("Pays, par son code ISO 3166-1 de deux lettres."), RegularExpression("^[A-Za-z]{2}$")]
    public string? Country { get; set; }

    [FromQuery(Name = "theme"), Description("Thème, comme l’écrivent les adresses : retour.")]
    public string? Theme { get; set; }

    [FromQuery(Name = "annee"), Description("Année de la date."), RegularExpression("^[0-9]{4}$")]
    public string? Year { get; set; }

    [FromQuery(Name = "serie"), Description("Série dont l’élément est une édition : pcr.")]
    public string? Series { get; set; }

    [FromQuery(Name = "langue"), Description("Langue, par son code ; à défaut celle du site."), RegularExpression("^[a-z]{2,3}$")]
    public string? Language { get; set; }

    [FromQuery(Name = "page"), Description("Numéro de page, à partir de 1."), RegularExpression("^[1-9][0-9]*$")]
    public string? Page { get; set; }

    [FromQuery(Name = "taille"), Description("Éléments par page, de 1 à 100 ; à défaut 20."), RegularExpression("^(100|[1-9][0-9]?)$")]
    public string? Size { get; set; }
}
