/** How Spanish is written by people in a hurry. */
import { clues, parts } from './clues/es'
import { examples } from './examples/es'
import { facts } from './facts/es'
import type { Language } from './language'
import { negation, replies } from './replies/es'

export const spanish: Language = {
  code: 'es',
  spaced: true,
  spelling: [
    [/\bbit[ -]?lo[ck]{1,2}[ea]?r?\b/g, 'bitlocker'],
    [/\bq\b/g, 'que'], [/\bxq\b|\bpq\b|\bporq\b/g, 'porque'], [/\bkiero\b/g, 'quiero'], [/\btb\b/g, 'tambien'], [/\bx favor\b|\bxfa(?:vor)?\b/g, 'por favor']
  ],
  mistyped: ['bitlocker', 'recuperacion', 'contrasena', 'bloqueado', 'bloqueada', 'desbloquear', 'desbloqueo', 'pantalla', 'ordenador', 'computadora', 'dispositivo', 'tecnico', 'empresa', 'trabajo', 'microsoft', 'reiniciar', 'restablecer', 'incorrecta', 'usuario', 'identificador', 'necesito'],
  marks: ['funciona', 'sirve', 'yo', 'el', 'la', 'los', 'las', 'lo', 'un', 'una', 'unos', 'mi', 'mis', 'tu', 'su', 'me', 'te', 'se', 'le', 'es', 'esta', 'este', 'esto', 'ese', 'eso', 'esa', 'son', 'y', 'o', 'no', 'si', 'que', 'de', 'del', 'en', 'con', 'sin', 'por', 'para', 'porque', 'como', 'cuando', 'donde', 'cual', 'quien', 'hola', 'gracias', 'ayuda', 'necesito', 'quiero', 'puedo', 'puede', 'tengo', 'tiene', 'hay', 'clave', 'llave', 'equipo', 'pantalla', 'cuenta', 'ya', 'nada', 'nadie', 'pero', 'muy', 'mas', 'todo', 'todas', 'cada', 'vez', 'siempre', 'solo', 'buenos', 'buenas', 'dias', 'al', 'a', 'fue', 'ser', 'hacer', 'hago', 'dice', 'pide', 'bucle', 'persona', 'humano', 'vale', 'otra', 'alguien', 'olvide', 'usuario', 'azul', 'compu', 'nueva', 'hasta', 'ni', 'mio', 'mia', 'estoy', 'empresa', 'trabajo', 'pagina', 'sale', 'vacia', 'vacio', 'decir', 'quiere', 'pedir', 'vuelve', 'justo', 'despues', 'antes', 'ella', 'ellos', 'nosotros', 'nos', 'les', 'sus', 'estos', 'estas', 'esos', 'esas', 'aquel', 'aqui', 'ahi', 'alli', 'hoy', 'ayer', 'manana', 'tarde', 'noche', 'ano', 'dia', 'veces', 'aparece', 'muestra', 'busco', 'buscar', 'encuentro', 'encontrar', 'escribi', 'escribir', 'puse', 'poner', 'entre', 'entrar', 'inicio', 'sesion', 'contrasena', 'correo', 'pueden', 'podria', 'seria', 'era', 'fueron', 'ha', 'han', 'habia', 'he', 'hemos', 'tambien', 'tampoco', 'entonces', 'aunque', 'desde', 'sobre', 'cuales', 'cuanto', 'cuantos', 'cuantas', 'algo', 'algun', 'alguna', 'ningun', 'ninguna', 'mucho', 'muchas', 'poco', 'bien', 'mal', 'viejo', 'vieja', 'nuevo', 'portatil', 'ordenador', 'computadora'],
  polite: ['por', 'favor', 'gracias', 'ahora', 'hola', 'pues', 'bueno', 'entonces', 'y', 'porfa', 'porfavor', 'ya'],
  parts, clues, replies, negation, facts, examples
}
