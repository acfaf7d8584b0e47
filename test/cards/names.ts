/** What the cards are tried with: PCs and keys, and names that try to be more than a name. */
import type { Device, RecoveryKeyInfo, Volume } from '../../src/domain/device'

const id = (kind: string, number: number) => `${kind}-0000-4000-8000-${String(number).padStart(12, '0')}`

export const pc = (name: string, more: Partial<Device> = {}): Device => ({ id: id('00d0d0d0', name.length), name, ...more })

export const laptop = pc('LT-ADELE-01', { model: 'Latitude 7440', lastSeen: '2026-03-02T08:15:00Z' })

/** So many PCs, each with an id of its own. */
export const manyPcs = (count: number): Device[] => Array.from({ length: count }, (_, index) =>
  ({ id: id('00d0d0d1', index), name: `LT-ADELE-${index}`, model: 'Latitude 7440', lastSeen: `20${10 + index % 16}-03-02T08:15:00Z`, encrypted: index % 3 === 0 ? undefined : index % 3 === 1 }))

export const savedKey = (keyId: string, more: Partial<RecoveryKeyInfo> = {}): RecoveryKeyInfo =>
  ({ keyId, volume: 'operatingSystem', saved: '2026-03-02T08:15:00Z', device: laptop, ...more })

export const key = savedKey('4290B6C0-B17A-497A-8552-272CC30E80D4')

export const oddNames = {
  long: 'A very long name of a PC that somebody in IT gave it years ago, and nobody ever changed',
  oneWord: 'W'.repeat(60),
  markdown: '**bold** [tap](https://evil.example) _x_ # 1. - `code`',
  html: '<script>alert(1)</script><b>x</b>&amp;',
  bidi: 'LT-\u202Egpj.exe\u202C-\u200Fx\u2066',
  rightToLeft: 'מחשב של אדל 7',
  emoji: '💻🏴󠁧󠁢󠁥󠁮󠁧󠁿 my PC',
  lines: 'first\nsecond\r\n\tthird\u0000'
}

export const volumes: Volume[] = ['operatingSystem', 'data', 'removable', 'unknown']

export const manyKeys = (count: number): RecoveryKeyInfo[] => Array.from({ length: count }, (_, index) => savedKey(
  `${(0xA1_B2_C3_00 + (index * 0x01_01_01_11)).toString(16).toUpperCase()}-1111-4222-8333-${String(index).padStart(12, '0')}`,
  { saved: `2026-0${1 + index % 9}-1${index % 10}T10:00:00Z`, volume: volumes[index % 4] ?? 'unknown' }
))

/** Valid by their checksum, and of no PC. */
export const digits = '091707-241043-291038-310772-542377-213224-102663-353529'
