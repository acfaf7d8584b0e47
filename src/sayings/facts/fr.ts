/** Answers about the PC, in French. */
import type { FactWords } from './fact'

const works = '(?:boulot|travail|boîte|entreprise|société|bureau|taf|employeur|pro|professionnel~|école|lycée|université|fac|job|organisation)'

export const facts: FactWords = {
  pc: {
    other: ['quelqu un d autre', 'autre personne', 'pas (?:à moi|le mien|la mienne)', 'ni l un ni l autre', 'aucun des deux', '{kin}', 'famille', 'familial', 'partagé~', 'd occasion', 'occasion', 'prêté~', 'emprunté', 'un autre'],
    own: ['pas (?:\\S+ ){0,2}{org}', 'à moi', 'le mien', 'la mienne', 'perso', 'personnel~', 'privé~', 'm appartient', 'mon (?:propre )?{pc}', 'ma (?:tablette|surface|machine)', 'maison', 'domicile', 'moi'],
    work: [works, 'géré~']
  },
  account: {
    local: ['local~', 'hors ligne', 'juste (?:\\S+ )?(?:nom|prénom)~', 'que (?:mon|un|le) (?:nom|prénom)~', '(?:pas|sans|aucune?) (?:de |d |une )*(?:mail|e ?mail|adresse|compte|courriel|internet)', 'nom d utilisateur', 'seulement (?:mon|un|le) (?:nom|prénom)'],
    personal: ['perso', 'personnel~', 'privé~', 'microsoft', 'outlook', 'hotmail', 'g ?mail', 'google', 'live', 'yahoo', 'orange', 'free', 'sfr', 'laposte', 'icloud', 'xbox', 'skype', 'mailprivate', 'onedrive'],
    work: [works, 'mailwork', 'domaine', 'entra', 'azure', '365', 'teams']
  },
  cause: {
    secureBoot: ['secure ?boot~', 'démarrage sécurisé'],
    firmware: ['bios~', 'uefi~', 'firmware', 'micrologiciel'],
    media: ['(?:clé|clef|disque|câble|périphérique) usb', 'usb', 'carte (?:sd|mémoire)', 'cd', 'dvd', 'station d accueil', 'station', 'dock~', 'disque externe', 'disque dur externe', 'thunderbolt'],
    hardware: ['carte mère', 'ram', 'barrette~', 'mémoire', 'répar~', 'matériel', '(?:nouveau|nouvelle|changé|remplacé)(?: \\S+){0,3} (?:ssd|disque|batterie|écran|clavier|pièce|processeur|carte)', 'sav'],
    tpm: ['tpm~', 'puce de sécurité'],
    bootFiles: ['ordre (?:de|du) (?:démarrage|boot)', 'bcd', 'linux', 'dual ?boot', 'grub', 'partition~', 'gestionnaire de démarrage', 'secteur de démarrage'],
    lockout: ['(?:pin|mot de passe|code|mdp)(?: \\S+){0,4} (?:faux|trop|incorrect|erroné|fois|oublié)', '(?:mauvais|faux|oublié)(?: \\S+){0,2} (?:pin|mot de passe|code|mdp)', 'trop de (?:mauvais|faux)', 'trop (?:de|d) (?:essais|tentatives|erreurs|fois)', 'trompée? (?:\\S+ ){0,3}(?:pin|mot de passe|code|mdp)', 'mon (?:fils|chat) .. clavier'],
    userRequest: ['échap', 'esc', 'touche échap'],
    moved: ['(?:disque|ssd)(?: \\S+){0,5} (?:autre|nouveau|nouvel|ancien) (?:pc|ordi|ordinateur|machine)', 'dans un autre (?:pc|ordi|ordinateur)', 'd un autre (?:pc|ordi|ordinateur)'],
    power: ['batterie~ .. (?:vide|morte|plate|à plat|déchargée|enlevée|retirée|0)', 'batterie', 'à plat', 'coupure', 'panne de courant', 'plus de (?:courant|batterie)', 'débranché', 'éteint brutalement'],
    update: ['mises? à jour', 'maj', 'mise a niveau', 'update~', 'patch~', '24h2', '25h2', 'kb\\d+'],
    policy: ['stratégie~', 'politique~', '(?:informatique|dsi|admin~) .. (?:changé|modifié|déployé)', 'gpo', 'intune']
  },
  nothing: ['rien(?: \\S+){0,4}', 'rien (?:fait|changé|touché)', 'comme ça', 'sans raison', 'comme d habitude', 'rien de tout ça', 'aucun(?:e)? de ces']
}
