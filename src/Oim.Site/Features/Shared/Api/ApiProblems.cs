namespace Oim.Site.Features.Shared.Api;

/// <summary>What the API says when it cannot answer (RFC 9457).</summary>
public static class ApiProblems
{
    public static IResult BadParameter(string name, string value, string expected) =>
        Results.Problem(
            title: "Paramètre illisible",
            detail: $"{name} = « {value} » : {expected}.",
            statusCode: StatusCodes.Status400BadRequest,
            type: "about:blank"
        );

    public static IResult NotFound(string what) =>
        Results.Problem(title: "Introuvable", detail: what, statusCode: StatusCodes.Status404NotFound, type: "about:blank");

    public static IResult Gone(string what) =>
        Results.Problem(title: "Retiré", detail: what, statusCode: StatusCodes.Status410Gone, type: "about:blank");

    public static IResult Starting() =>
        Results.Problem(
            title: "Contenu en cours de chargement",
            detail: "Le site démarre ; réessayez dans quelques secondes.",
            statusCode: StatusCodes.Status503ServiceUnavailable,
            type: "about:blank"
        );
}
