/** How German is written by people in a hurry. */
import { clues, parts } from './clues/de'
import { examples } from './examples/de'
import { facts } from './facts/de'
import type { Language } from './language'
import { negation, replies } from './replies/de'

export const german: Language = {
  code: 'de',
  spaced: true,
  spelling: [
    [/\bbit[ -]?lo[ck]{1,2}[ea]?r?\b/g, 'bitlocker'],
    [/\b(?:wieder|weider)h?erstell?ungs?[ -]?sch?l(?:ü|ue?)ss?e?l?\b/g, 'wiederherstellungsschlüssel'], [/\b(?:bitlocker|recovery)[ -]?(?=schl|key|code)/g, 'bitlocker '],
    [/\bhab'?s\b/g, 'hab es'], [/\bgeht'?s\b/g, 'geht es'], [/\bgibt'?s\b/g, 'gibt es'], [/\bwie'?s\b/g, 'wie es'],
    [/\bnich\b|\bned\b|\bnet\b|\bnid\b|\bnit\b/g, 'nicht'], [/\bnix\b|\bnüscht\b/g, 'nichts'], [/\bnimmer\b/g, 'nicht mehr'],
    [/\bis\b/g, 'ist'], [/\bne\b/g, 'eine'], [/\bnen?n?\b/g, 'einen'], [/\bdes\b(?= geht| ist| funkt)/g, 'das']
  ],
  mistyped: ['bitlocker', 'wiederherstellung', 'wiederherstellungsschluessel', 'wiederherstellungsschlussel', 'schluessel', 'schlussel', 'gesperrt', 'ausgesperrt', 'verschluesselt', 'verschlusselt', 'bildschirm', 'mitarbeiter', 'rechner', 'eingegeben', 'funktioniert', 'passwort', 'account', 'microsoft', 'verloren', 'eingerichtet', 'hotline', 'wiederherstellungs'],
  marks: ['ich', 'der', 'die', 'das', 'den', 'dem', 'des', 'ein', 'eine', 'einen', 'mein', 'meine', 'meinen', 'meinem', 'meiner', 'ist', 'nicht', 'kein', 'keine', 'und', 'oder', 'auf', 'mit', 'von', 'vom', 'bei', 'zum', 'zur', 'im', 'am', 'wie', 'was', 'wo', 'wer', 'warum', 'wieso', 'weshalb', 'bitte', 'danke', 'hallo', 'hilfe', 'hab', 'habe', 'hat', 'wird', 'kann', 'brauche', 'jetzt', 'noch', 'mal', 'auch', 'aber', 'wenn', 'dann', 'immer', 'wieder', 'schon', 'nur', 'da', 'er', 'sie', 'es', 'mich', 'mir', 'sich', 'sind', 'war', 'bin', 'geht', 'gibt', 'nach', 'vor', 'fur', 'fuer', 'uber', 'unter', 'ohne', 'alle', 'rechner', 'schlussel', 'schluessel', 'mensch', 'gesperrt', 'ausgesperrt', 'passt', 'niemand', 'jemand', 'konto', 'bildschirm', 'privat', 'firma', 'nichts', 'nummer', 'falsch', 'neu', 'neuen', 'du', 'mehr', 'guten', 'moin', 'servus', 'ja', 'nein', 'weg', 'endlosschleife', 'bedeutet', 'leer', 'vergessen', 'passwort', 'seite', 'heisst', 'welche', 'welcher', 'welches', 'meins', 'gesehen', 'gemacht', 'gesagt', 'sagt', 'steht', 'stehen', 'zeigt', 'fragt', 'kommt', 'komme', 'komm', 'finde', 'find', 'hier', 'dort', 'drin', 'raus', 'rein', 'ganz', 'gar', 'sehr', 'viel', 'viele', 'mehrere', 'andere', 'anderen', 'anderer', 'anderes', 'neue', 'neuer', 'alt', 'alte', 'alten', 'heute', 'gestern', 'morgen', 'jeden', 'jedes', 'jeder', 'nie', 'niemals', 'vielleicht', 'trotzdem', 'deshalb', 'obwohl', 'damit', 'dass', 'ob', 'als', 'bis', 'seit', 'durch', 'gegen', 'ihn', 'ihm', 'ihr', 'uns', 'euch', 'wir', 'sein', 'seine', 'seinen', 'unser', 'unsere', 'dieser', 'diese', 'dieses', 'diesem', 'diesen', 'man', 'soll', 'sollte', 'muss', 'musste', 'mochte', 'konnte', 'wurde', 'wurden', 'worden', 'haben', 'hatte', 'waren', 'gewesen', 'ging', 'machen', 'mach', 'eingeben', 'blauer', 'blaue', 'blauen', 'zettel', 'daten'],
  polite: ['bitte', 'danke', 'jetzt', 'mal', 'doch', 'hallo', 'also', 'dann', 'und', 'schon', 'vielen', 'dank', 'gerade', 'leider', 'einfach', 'okay'],
  parts, clues, replies, negation, facts, examples
}
