using Oim.Content.FrontMatter;
using Oim.Content.Ingestion;
using Oim.Content.Storage;

namespace Oim.Content.Kinds;

/// <summary>The keys every page may have.</summary>
public static class CommonKeys
{
    public static readonly Key<string?> Title = Keys.Text("title", "Titre de la page", "titre", "fullname", "name", "nom", "label")
        .Like("Réunion de Dakar")
        .AsWords();
    public static readonly Key<string?> Summary = Keys.Text(
            "summary",
            "Une ou deux phrases ; à défaut, le premier paragraphe",
            ["description", "excerpt", "tagline", "short_description", "chapeau", "resume", "résumé"]
        )
        .Like("Les partenaires se retrouvent à Dakar pour deux jours.")
        .AsWords();
    public static readonly Key<WrittenDate?> Date = Keys.Date("date", "Jour de publication", "pubdate", "date_publie", "created");
    public static readonly Key<WrittenDate?> Updated = Keys.Date(
        "lastmod",
        "Dernière modification",
        "updated",
        "modified",
        "last_modified_at",
        "last_update",
        "changed"
    )
        .AsOwn();
    public static readonly Key<string?> Correction = Keys.Text(
            "correction",
            "Ce qui a été corrigé depuis la publication, en une phrase",
            "corrections",
            "erratum"
        )
        .Like("Le nombre de participants a été rectifié.")
        .AsWords();
    public static readonly Key<bool?> Draft = Keys.Flag("draft", "Brouillon, non publié", "brouillon");
    public static readonly Key<HeaderNode?> Published = Keys.Any(
            "published",
            "false : non publié ; une date : jour de publication",
            "publish"
        )
        .Like("2026-12-01");
    public static readonly Key<WrittenDate?> PublishDate = Keys.Date("publishDate", "Publié à partir de cette date");
    public static readonly Key<WrittenDate?> ExpiryDate = Keys.Date(
        "expiryDate",
        "Retiré à partir de cette date",
        "unpublishdate",
        "expires"
    );
    public static readonly Key<bool?> Hidden = Keys.Flag("hidden", "Absent des listes et des menus", "unlisted");
    public static readonly Key<bool?> Archived = Keys.Flag("archived", "Avis d’archive, absent des premières listes", "archive");
    public static readonly Key<bool?> NoIndex = Keys.Flag("noindex", "Absent des moteurs de recherche").AsOwn();
    public static readonly Key<HeaderNode?> Sitemap = Keys.Any("sitemap", "false : absent du plan pour les moteurs de recherche")
        .Like("false");
    public static readonly Key<string?> Slug = Keys.Text("slug", "Dernière partie de l’adresse").Like("reunion-de-dakar").AsCode().AsOwn();
    public static readonly Key<string?> Permalink = Keys.Text("permalink", "Adresse complète", "url")
        .Like("/2026/reunion-de-dakar")
        .AsCode()
        .AsOwn();
    public static readonly Key<HeaderNode?> Aliases = Keys.Any("aliases", "Anciennes adresses", "alias", "redirect_from")
        .Like("[/ancienne-adresse]")
        .OneOrMore()
        .AsOwn();
    public static readonly Key<double?> Weight = Keys.Number(
            "weight",
            "Ordre parmi les pages voisines",
            "order",
            "position",
            "nav_order",
            "sidebar_position"
        )
        .Like("10");
    public static readonly Key<string?> Kind = Keys.Text("kind", "Genre de la page").Among(ValueSet.Kinds).AsCode();
    public static readonly Key<HeaderNode?> Cascade = Keys.Any("cascade", "Valeurs par défaut des pages placées dessous")
        .Among(ValueSet.Keys)
        .Like("{ kind: news }")
        .AsOwn();
    public static readonly Key<IReadOnlyList<string>?> Lists = Keys.Words(
            "lists",
            "Genres que la rubrique réunit, où que soient leurs pages",
            "reunit",
            "réunit"
        )
        .Among(ValueSet.Kinds)
        .Like("[news, statement, briefing]")
        .AsCode();
    public static readonly Key<IReadOnlyList<string>?> Themes = Keys.Words(
            "themes",
            "Thèmes",
            "tags",
            "categories",
            "category",
            "keywords",
            "thematiques"
        )
        .Among(ValueSet.Themes)
        .Like("[droit, santé]");
    public static readonly Key<IReadOnlyList<string>?> Countries = Keys.Words(
            "countries",
            "Pays, par leur nom ou leur code ISO 3166-1 de deux lettres",
            "pays"
        )
        .Among(ValueSet.Countries)
        .Like("[SN, HN]")
        .AsCode();
    public static readonly Key<HeaderNode?> Image = Keys.Any("image", "Image de la page", "thumb", "thumbnail")
        .Among(ValueSet.Images)
        .Like("photo.jpg");
    public static readonly Key<string?> ImageAlt = Keys.Text(
            "imageAlt",
            "Texte de remplacement de l’image ; \"\" si elle est décorative",
            "image-alt",
            "image_alt"
        )
        .Like("Les participants devant le palais")
        .AsWords();
    public static readonly Key<string?> ImageCaption = Keys.Text(
            "imageCaption",
            "Légende de l’image de la page",
            "image_caption",
            "image-caption",
            "legende",
            "légende"
        )
        .Like("Les participants devant le palais, le 4 juin 2009")
        .AsWords();
    public static readonly Key<string?> ImageCredit = Keys.Text(
            "imageCredit",
            "Auteur ou source de l’image de la page",
            "image_credit",
            "image-credit",
            "photographer",
            "photographe"
        )
        .Like("OIM / A. Diop");
    public static readonly Key<string?> ImageLicence = Keys.Text(
            "imageLicence",
            "À quelles conditions l’image peut être reprise",
            "imageLicense",
            "image_licence",
            "image_license"
        )
        .Like("CC BY-NC-ND 4.0");
    public static readonly Key<string?> ImageFocus = Keys.Text(
            "imageFocus",
            "Ce qui reste visible quand l’image est coupée : haut, bas, gauche, droite, ou « 50% 20% »",
            "image_focus"
        )
        .Among(new("haut", "bas", "gauche", "droite", "centre"))
        .Like("haut");
    public static readonly Key<bool?> Typography = Keys.Flag("typography", "false : le texte reste tel qu’il est tapé").AsOwn();
    public static readonly Key<HeaderNode?> Documents = Keys.Any("documents", "Documents de la page, par groupe et par langue")
        .Among(ValueSet.Documents)
        .Like("[programme.pdf]")
        .OneOrMore()
        .Holding(DocumentReader.Inside);
    public static readonly Key<IReadOnlyList<Contact>?> Contacts = Keys.Records(
        "contacts",
        "À qui s’adresser",
        ContactReader.Known,
        ContactReader.ReadOne,
        "contact"
    );

    public static readonly Key<IReadOnlyList<AuthorName>?> Authors = Keys.People("authors", "Auteurs", "author", "auteur", "auteurs")
        .Like("[Awa Diop]");
    public static readonly Key<string?> TranslationKey = Keys.Text(
            "translationKey",
            "Relie les traductions dont les chemins diffèrent",
            "ref"
        )
        .Like("reunion-de-dakar").AsCode()
        .AsOwn();

    public static readonly Key<IReadOnlyList<string>?> Translates = Keys.Words(
            "translates",
            "Empreintes des paragraphes de l’original que la traduction rend ; « new --traduire » les écrit",
            "traduit"
        )
        .Like("[3f9a1c, 07be42]")
        .AsCode()
        .AsOwn();

    public static readonly Key<HeaderNode?> Silence = Keys.Any("silence", "Avertissements à taire sur cette page : code et raison")
        .Among(ValueSet.Codes)
        .Like("{ OIM1704: \"« ici » est le nom du lieu\" }")
        .AsOwn();

    /// <summary>What a page's Markdown tells anybody; the others are between the editor and the site.</summary>
    public static IReadOnlyList<Key> Public { get; } =
    [
        Summary,
        Date,
        Updated,
        Correction,
        Archived,
        Themes,
        Countries,
        Authors,
        Image,
        ImageAlt,
        ImageCaption,
        ImageCredit,
        ImageLicence,
        Documents,
        Contacts,
    ];

    public static IReadOnlyList<Key> All { get; } =
    [
        Title,
        Summary,
        Date,
        Updated,
        Correction,
        Draft,
        Published,
        PublishDate,
        ExpiryDate,
        Hidden,
        Archived,
        NoIndex,
        Sitemap,
        Slug,
        Permalink,
        Aliases,
        Weight,
        Kind,
        Cascade,
        Lists,
        Themes,
        Countries,
        Image,
        ImageAlt,
        ImageCaption,
        ImageCredit,
        ImageLicence,
        ImageFocus,
        Typography,
        Documents,
        Contacts,
        Authors,
        TranslationKey,
        Translates,
        Silence,
    ];
}
