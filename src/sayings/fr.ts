/** How French is written by people in a hurry. */
import { clues, parts } from './clues/fr'
import { examples } from './examples/fr'
import { facts } from './facts/fr'
import type { Language } from './language'
import { negation, replies } from './replies/fr'

export const french: Language = {
  code: 'fr',
  spaced: true,
  spelling: [
    // Without its accent it would be "or".
    [/(?<!\p{L})où(?!\p{L})/gu, 'oou'],
    [/'/g, ' '],
    [/\bbit[ -]?lo[ck]{1,2}(?:er|é|e)?r?(?!\p{L})/gu, 'bitlocker'],
    [/\bcest\b/g, 'c est'], [/\bj?ai pas\b/g, 'j ai pas'], [/\bjai\b/g, 'j ai'], [/\bjarrive\b/g, 'j arrive'], [/\bqqn\b/g, 'quelqu un'], [/\bqqch\b/g, 'quelque chose'], [/\bpk\b/g, 'pourquoi'], [/\bp(?:our)?koi\b/g, 'pourquoi'], [/\bmdp\b/g, 'mot de passe'],
    [/\b(?:ya|y'a)(?= (?:rien|pas|plus|une?|quelqu|des|de) ?)/g, 'y a'], [/-/g, ' ']
  ],
  mistyped: ['bitlocker', 'recuperation', 'verrouille', 'deverrouiller', 'deverrouillage', 'identifiant', 'ordinateur', 'portable', 'technicien', 'entreprise', 'microsoft', 'demarrage', 'redemarrage', 'reinitialiser', 'sauvegarder', 'incorrecte', 'utilisateur', 'quelqu', 'bonjour'],
  marks: ['je', 'j', 'tu', 'il', 'elle', 'on', 'nous', 'vous', 'le', 'la', 'les', 'l', 'un', 'une', 'des', 'du', 'de', 'd', 'mon', 'ma', 'mes', 'ton', 'votre', 'notre', 'ce', 'c', 'cette', 'est', 'sont', 'et', 'ou', 'oou', 'pas', 'plus', 'ne', 'n', 'que', 'qu', 'qui', 'quoi', 'quel', 'quelle', 'pour', 'avec', 'sans', 'dans', 'sur', 'chez', 'par', 'au', 'aux', 'en', 'ai', 'a', 'suis', 'fait', 'faire', 'peux', 'peut', 'veux', 'besoin', 'bonjour', 'salut', 'merci', 'svp', 'cle', 'clef', 'ordi', 'ecran', 'bloque', 'pourquoi', 'comment', 'compte', 'ca', 'y', 'rien', 'tout', 'mais', 'donc', 'jamais', 'encore', 'toujours', 'chaque', 'fois', 'depuis', 'seulement', 'accord', 'oui', 'non', 'perdu', 'perdue', 'mot', 'passe', 'cles', 'me', 'se', 's', 'humain', 'aide', 'boulot', 'impossible', 'perso', 'cet', 'ces', 'leur', 'leurs', 'son', 'sa', 'ses', 'quels', 'quelles', 'lequel', 'laquelle', 'etait', 'sera', 'serait', 'avoir', 'etre', 'ete', 'faut', 'dois', 'doit', 'peuvent', 'trouve', 'trouver', 'chercher', 'cherche', 'affiche', 'demande', 'ecrire', 'taper', 'tape', 'entre', 'entrer', 'page', 'vide', 'bleu', 'bleue', 'apres', 'avant', 'pendant', 'aussi', 'tres', 'trop', 'peu', 'beaucoup', 'autre', 'autres', 'nouveau', 'nouvelle', 'vieux', 'ancienne', 'ici', 'hier', 'demain', 'aujourd', 'hui', 'matin', 'soir', 'jour', 'jours', 'personne', 'quelqu', 'quelque', 'chose', 'juste', 'parce', 'alors', 'car', 'si', 'bien', 'mal', 'va', 'vas', 'vais', 'aller', 'vient'],
  polite: ['s', 'il', 'te', 'vous', 'plait', 'svp', 'stp', 'merci', 'maintenant', 'bonjour', 'alors', 'donc', 'et', 'bon', 'ben', 'bah', 'desole', 'desolee'],
  parts, clues, replies, negation, facts, examples
}
