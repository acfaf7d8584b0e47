/** Answers about the PC, in German. */
import type { FactWords } from './fact'

const works = '(?:firma~|firmen~|arbeit~|dienst~|geschäft~|beruflich~|unternehmen~|betrieb~|büro|schule|schul~|uni~|hochschule|chef|job|organisation)'

export const facts: FactWords = {
  pc: {
    other: ['jemand ander~', 'wem anders', 'ander~ person', 'nicht meiner', 'nicht meins', 'weder noch', 'keins von beiden', '{kin}~', 'gehört (?:meinem|meiner) {kin}', 'familie~', 'gemeinsam~', 'geteilt~', 'gebraucht~', 'geliehen~', 'ausgeliehen', 'fremd~'],
    own: ['(?:nicht|kein) (?:\\S+ )?{org}~', 'meiner', 'meins', 'meine[rs]?', 'privat~', 'eigen~', 'zu ?hause', 'daheim', 'mein (?:\\S+ )?{pc}', 'gehört mir', 'mir', 'selbst gekauft', 'persönlich~', 'mein'],
    work: [works, 'verwaltet~', 'von der it']
  },
  account: {
    local: ['lokal~', 'offline~', 'nur (?:mit |meinem |ein |einem |der |den )*(?:benutzer|vor)?namen?', '(?:keine?|ohne) (?:e ?mail|mail|mailadresse|konto|adresse|internet|microsoft)~', 'nur (?:der )?(?:name|benutzername)', 'benutzername'],
    personal: ['privat~', 'persönlich~', 'microsoft~', 'ms ?konto', 'outlook', 'hotmail', 'g ?mail', 'google', 'live', 'gmx', 'web de', 'yahoo', 'icloud', 'xbox', 'skype', 't online', 'freenet', 'mailprivate', 'eigen~ (?:mail|konto|adresse)~', 'onedrive'],
    work: [works, 'mailwork', 'domäne~', 'entra', 'azure', '365', 'teams', 'dasselbe wie hier']
  },
  cause: {
    secureBoot: ['secure ?boot~', 'sicher~ (?:start|boot)~'],
    firmware: ['bios~', 'uefi~', 'firmware~'],
    media: ['usb~', '(?:stick|sd|karte|cd|dvd|dock|platte|kabel)~ .. (?:drin|steck~|eingesteckt|angesteckt|angeschlossen|vergessen)', 'speicherkarte', 'sd ?karte', 'cd', 'dvd', 'docking~', 'dock', 'ab ?gedockt', 'an ?gedockt', '(?:an|ab)docken', 'externe festplatte', 'von (?:usb|stick|cd) (?:gebootet|gestartet)', 'thunderbolt'],
    hardware: ['mainboard~', 'motherboard~', 'hauptplatine~', 'platine', 'ram~', 'arbeitsspeicher', 'speicherriegel', 'reparatur~', 'repariert', 'hardware~', '(?:neue[rs]?|getauscht|ausgetauscht|gewechselt|eingebaut)(?: \\S+){0,2} (?:ssd|platte|festplatte|akku|prozessor|grafikkarte|display|tastatur|teil|teile)', '(?:ssd|platte|akku|prozessor|grafikkarte|display|tastatur)(?: \\S+){0,3} (?:getauscht|gewechselt|ausgetauscht|eingebaut|neu)', 'aufgeschraubt', 'umgebaut', 'aufgerüstet', 'werkstatt'],
    tpm: ['tpm~', 'sicherheitschip'],
    bootFiles: ['boot ?(?:reihenfolge|manager|loader|menü|dateien|sektor)~', 'bootreihenfolge', 'startreihenfolge', 'bcd', 'linux', 'dual ?boot', 'grub', 'partition~'],
    lockout: ['(?:pin|passwort|kennwort)(?: \\S+){0,4} (?:falsch|vertippt|zu oft|zu häufig|vergessen|verkehrt|mehrmals|mehrfach)', '(?:falsche[ns]?|falsch|zu oft|vergessene?s?)(?: \\S+){0,3} (?:pin|passwort|kennwort)', 'zu (?:oft|häufig|viele) (?:falsch|vertippt|versuche|angemeldet|probiert)', 'zu viele (?:versuche|fehlversuche)', 'fehlversuche', 'vertippt', '(?:kind|sohn|tochter|katze)(?: \\S+){0,3} (?:tastatur|getippt|probiert)'],
    userRequest: ['esc~ (?:gedrückt|taste)?', 'escape'],
    moved: ['(?:platte|festplatte|ssd|laufwerk)(?: \\S+){0,5} (?:ander~|neu~) (?:pc|rechner|computer|laptop|gerät)', '(?:in|aus) (?:einem|einen|dem|nem|nen|den) (?:ander~|alten|neuen) (?:pc|rechner|computer|laptop)', 'umgezogen', 'externe~ (?:platte|laufwerk)'],
    power: ['akku~ .. (?:leer|tot|aus|entladen|entfernt|raus|alle|platt)', 'leere[rn]? akku', 'akku leer', 'batterie~', 'strom ?(?:ausfall|weg|aus)~', 'kein strom', 'einfach ausgegangen', 'hart ausgeschaltet', 'stecker gezogen', 'strom'],
    update: ['(?:windows|system|sicherheits|treiber|funktions)? ?update~', 'aktualisier~', 'patch~', 'upgrade~', '24h2', '25h2', 'kb\\d+'],
    policy: ['richtlinie~', '(?:it|admin~|edv) .. (?:geändert|umgestellt|ausgerollt|gemacht|ferngewartet)', 'gruppenrichtlinie~', 'umstellung', 'intune']
  },
  nothing: ['(?:gar )?nichts(?: \\S+){0,3}', 'nichts (?:gemacht|geändert|verändert)', 'einfach so', 'ohne grund', 'wie immer', 'keins davon', 'nichts davon']
}
