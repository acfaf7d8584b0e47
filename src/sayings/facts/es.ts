/** Answers about the PC, in Spanish. */
import type { FactWords } from './fact'

const works = '(?:trabajo|empresa|compañía|oficina|curro|chamba|laburo|escuela|colegio|universidad|uni|facultad|empleador|corporativ[oa]|profesional|laboral|negocio|organización)'

export const facts: FactWords = {
  pc: {
    other: ['otra persona', 'alguien más', 'de otr[oa]', 'no es mí[oa]', 'ni uno ni otro', 'ningun[oa]', '{kin}', 'familia~', 'compartid[oa]', 'segunda mano', 'usad[oa]', 'prestad[oa]', 'otro'],
    own: ['no (?:\\S+ ){0,3}{org}', 'mí[oa]', 'míos', 'personal~', 'privad[oa]', 'propi[oa]', 'mi (?:propi[oa] )?{pc}', 'casa', 'me pertenece', 'particular', 'hogar'],
    work: [works, 'administrad[oa]']
  },
  account: {
    local: ['local~', 'sin (?:correo|email|mail|internet|cuenta|conexión)', 'solo (?:\\S+ )?(?:nombre|usuario)', 'solo con (?:mi|el|un) (?:nombre|usuario)', 'nombre de usuario', 'no (?:\\S+ )?(?:correo|email|mail|cuenta)', 'fuera de línea'],
    personal: ['personal~', 'privad[oa]', 'microsoft', 'outlook', 'hotmail', 'g ?mail', 'google', 'live', 'yahoo', 'icloud', 'xbox', 'skype', 'mailprivate', 'onedrive', 'propi[oa]'],
    work: [works, 'mailwork', 'dominio', 'entra', 'azure', '365', 'teams']
  },
  cause: {
    secureBoot: ['secure ?boot~', 'arranque seguro', 'inicio seguro'],
    firmware: ['bios~', 'uefi~', 'firmware'],
    media: ['usb~', 'pendrive', 'memoria usb', 'tarjeta (?:sd|de memoria)', 'cd', 'dvd', 'dock~', 'base de conexión', 'estación (?:de acoplamiento|base)', 'disco externo', 'disco duro externo', 'thunderbolt'],
    hardware: ['placa (?:base|madre)', 'tarjeta madre', 'mother ?board', 'motherboard', 'ram', 'memoria', 'repar[aóo]~', 'hardware', '(?:nuev[oa]|cambi[oóé]~|reemplaz[oóé]~)(?: \\S+){0,3} (?:ssd|disco|batería|pantalla|teclado|pieza|procesador|placa)'],
    tpm: ['tpm~', 'chip de seguridad'],
    bootFiles: ['orden de (?:arranque|inicio|booteo)', 'bcd', 'linux', 'grub', 'arranque dual', 'dual ?boot', 'partici[oó]n~', 'gestor de arranque'],
    lockout: ['(?:pin|contraseña|clave)(?: \\S+){0,4} (?:mal|equivocad[oa]|incorrect[oa]|veces|olvidad[oa])', '(?:mal|equivoqué|equivocado|olvid[eé])(?: \\S+){0,4} (?:pin|contraseña)', 'demasiad[oa]s (?:intentos|veces)', 'muchos intentos', 'varios intentos', 'mi (?:hijo|hija|gato) .. teclado'],
    userRequest: ['esc', 'escape', 'tecla esc'],
    moved: ['(?:disco|ssd|unidad)(?: \\S+){0,5} (?:otr[oa]|nuev[oa]) (?:pc|computador~|ordenador|equipo|compu|laptop)', 'a otr[oa] (?:pc|computador~|ordenador|equipo)', 'de otr[oa] (?:pc|computador~|ordenador|equipo)'],
    power: ['batería~ .. (?:muerta|vacía|descargada|agotada|baja|quitada|cero)', '(?:batería|pila)', 'se fue la luz', 'apagón', 'corte de (?:luz|energía)', 'sin (?:luz|corriente|batería)', 'desenchuf~', 'se apagó'],
    update: ['actualiz~', 'update~', 'parche~', '24h2', '25h2', 'kb\\d+'],
    policy: ['política~', 'directiva~', '(?:sistemas|informática|ti|admin~) .. (?:cambió|cambiaron|modific~)', 'intune']
  },
  nothing: ['nada(?: \\S+){0,3}', 'no (?:hice|cambié|toqué) nada', 'porque sí', 'sin motivo', 'sin razón', 'como siempre', 'ninguna de esas', 'ninguno']
}
