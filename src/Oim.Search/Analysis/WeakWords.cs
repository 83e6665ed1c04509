using System.Collections.Frozen;

namespace Oim.Search.Analysis;

/// <summary>
/// Verbs and adverbs that most questions have whatever they are about, by their stems: all forms of a verb are meant. They count less than
/// other words, and as much when a query has no others.
/// </summary>
internal static class WeakWords
{
    public static readonly FrozenSet<string> French =
        (
            "être était étaient serait seront avoir avait avaient aura auront aurait avons avez eu ayant faire fait font "
            + "faisons faites ferait fera faisant pouvoir peux peuvent pouvons pouvez pourra pourront pourrait pourrais "
            + "pouvait puisse puissent devoir dois doivent devons devez devra devront devrait devrais falloir faudra faudrait "
            + "fallait vouloir veux veut veulent voulons voulez voudrais voudrait voulait savoir sais sait savent savez "
            + "savons saura sache aller vais vas vont allez allons irai ira allait venir vient viennent viens venu mettre met "
            + "mettent mis prendre prend prennent prends pris prise dire dis disent dites donner donne rendre rend rendu "
            + "tenir tient tenu passer passe rester reste laisser laisse devenir devient deviennent devenu sembler paraître "
            + "exister existe trouver trouve obtenir obtient obtenu utiliser utilise servir sert servent permettre permet "
            + "permis demander demande concerner concerne connaître connaît connais comprendre comprend appeler appelle aider "
            + "aide besoin bénéficier bénéficie recourir arriver arrive procéder réaliser effectuer choisir agir agit lorsque "
            + "quoique parce afin ainsi alors aussi autre autres avant après bien beaucoup cas cela celui celle cependant "
            + "certain certains certaine certaines chose choses déjà depuis donc encore enfin ensuite environ exactement "
            + "façon fois ici jamais juste là longtemps lors mal manière mieux moins maintenant même parfois peu plusieurs "
            + "plutôt pourtant près presque quelque quelques rien seul seulement simplement souvent sous surtout tard tant "
            + "tel telle tôt toujours très trop type vite vraiment voici voilà différence"
        ).Split(' ').Select(FrenchStemmer.Stem).Select(stem => Folding.Fold(stem)).ToFrozenSet(StringComparer.Ordinal);
}
