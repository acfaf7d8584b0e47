/** What the clues speak for. Every rule that holds adds its weight; the heaviest intent wins. */
import type { Clue, Trait } from '../sayings/clues/clue'

export const intents = [
  'get_key', 'where_is_key_personal', 'key_id_question', 'key_not_found', 'key_rejected', 'recovery_loop', 'why_locked', 'local_account',
  'shared_family_device', 'lost_key_reset', 'prevent_backup', 'rotate_key', 'work_account', 'talk_to_human', 'other'
] as const

export type Intent = typeof intents[number]

type Sign = Clue | Trait

export interface Rule {
  readonly weight: number
  readonly all?: readonly Sign[]
  readonly any?: readonly Sign[]
  readonly none?: readonly Sign[]
}

const domain: readonly Sign[] = ['bitlocker', 'recoveryKey', 'screen', 'lockedOut', 'key', 'keyId', 'hasKeyId', 'hasErrorCode', 'asksKey']

export const rules: Readonly<Record<Intent, readonly Rule[]>> = {
  get_key: [
    { weight: 2, any: ['bitlocker', 'recoveryKey', 'screen', 'lockedOut', 'hasKeyId', 'hasErrorCode'] },
    { weight: 1, any: ['key', 'asksKey'] },
    { weight: 1, all: ['needs'], any: domain },
    { weight: 1, all: ['asksKey'], none: ['repeats'] },
    { weight: 0.5, all: ['lockedOut'] },
    { weight: 1, all: ['lockout'], any: ['recoveryKey', 'asksKey', 'key'] },
    { weight: 0.5, all: ['pc'] },
    { weight: 1, all: ['hasKeyId', 'needs'] }
  ],
  where_is_key_personal: [
    { weight: 4, all: ['msDoor'] },
    { weight: 2, all: ['msDoor', 'question'] },
    { weight: 3, all: ['msAccount'], none: ['noMsAccount'] },
    { weight: 2, all: ['msAccount', 'where'], none: ['noMsAccount'] },
    { weight: 3, all: ['mine'], none: ['notPrivate'] },
    { weight: 3, all: ['mine', 'where'], none: ['notPrivate'] },
    { weight: 4, all: ['notWork'] },
    { weight: 2, all: ['notWork', 'where'] },
    { weight: 1, all: ['where', 'key'] }
  ],
  key_id_question: [
    { weight: 3, all: ['keyId', 'asksWhat'] },
    { weight: 2, all: ['keyId', 'meaning'] },
    { weight: 2, all: ['keyId', 'where'] },
    { weight: 2, all: ['keyId', 'question'] },
    { weight: 5, all: ['eight', 'asksWhat'], none: ['rejected'] },
    { weight: 2, all: ['eight', 'meaning'] },
    { weight: 4, all: ['hasKeyId', 'meaning'], none: ['hasErrorCode'] },
    { weight: 1, all: ['keyId', 'short'] }
  ],
  key_not_found: [
    { weight: 5, all: ['absent'] },
    { weight: 2, all: ['absent', 'looked'] },
    { weight: 1, all: ['absent', 'key'] },
    { weight: 2, all: ['absent'], any: ['msAccount', 'keyId', 'hasKeyId'] }
  ],
  key_rejected: [
    { weight: 4.5, all: ['rejected'], none: ['lockout'] },
    { weight: 2, all: ['rejected'], any: ['key', 'recoveryKey'], none: ['lockout'] },
    { weight: 2, all: ['rejected', 'typed'] },
    { weight: 6, all: ['mismatch'] },
    { weight: 5, all: ['incomplete'] },
    { weight: 1, all: ['typed'], any: ['key', 'recoveryKey'] }
  ],
  recovery_loop: [
    { weight: 6, all: ['repeats'] },
    { weight: 1, all: ['repeats'], any: domain },
    { weight: 1, all: ['repeats', 'typed'], none: ['rejected'] }
  ],
  why_locked: [
    { weight: 5, all: ['why'] },
    { weight: 1, all: ['why'], any: domain },
    { weight: 1, all: ['why', 'question'] },
    { weight: 6, all: ['hasErrorCode', 'meaning'] },
    { weight: 2, all: ['hasErrorCode', 'why'] }
  ],
  local_account: [
    { weight: 6, all: ['localAccount'] },
    { weight: 6, all: ['noMsAccount'] }
  ],
  shared_family_device: [
    { weight: 6.5, all: ['someoneElse'] }
  ],
  lost_key_reset: [
    { weight: 5.5, all: ['lost'] },
    { weight: 5, all: ['bypass'] },
    { weight: 4, all: ['withoutKey'] },
    { weight: 1, all: ['bypass'], any: domain }
  ],
  prevent_backup: [
    { weight: 5, all: ['save'] },
    { weight: 2, all: ['save', 'ahead'] },
    { weight: 5, all: ['isEncrypted'] },
    { weight: 4, all: ['ahead', 'suspend'] },
    { weight: 2, all: ['ahead', 'bitlocker'] },
    { weight: 3, all: ['ahead', 'fine'] },
    { weight: 3, all: ['suspend', 'fine'] },
    { weight: 3, all: ['fine'], any: ['key', 'save', 'isEncrypted'] },
    { weight: 1, all: ['ahead', 'key'] }
  ],
  rotate_key: [
    { weight: 6, all: ['renew'] },
    { weight: 5, all: ['exposed'] },
    { weight: 2, all: ['exposed'], any: ['key', 'recoveryKey'] }
  ],
  work_account: [
    { weight: 3, all: ['work'], none: ['notWork'] },
    { weight: 3, all: ['work', 'where'], none: ['notWork'] },
    { weight: 5, all: ['workStore'] },
    { weight: 1, all: ['workStore', 'key'] },
    { weight: 4, all: ['workSays'], none: ['notWork'] },
    { weight: 6, all: ['notPrivate'] }
  ],
  talk_to_human: [
    { weight: 8, all: ['contact'], none: ['declinesPerson'] },
    { weight: 7, all: ['callMe'], none: ['declinesPerson'] },
    { weight: 6, all: ['human', 'short'], none: ['declinesPerson'] }
  ],
  other: [
    { weight: 0.9 },
    { weight: 20, all: ['injection'] },
    { weight: 9, all: ['declinesPerson'], none: ['key'] },
    { weight: 8, all: ['otherKey'] },
    { weight: 6, all: ['otherTopic'] },
    { weight: 6, all: ['windowsPassword'], none: ['recoveryKey'] },
    { weight: 1, all: ['smallTalk', 'short'] },
    { weight: 3, all: ['thanks'], none: ['why'] },
    { weight: 2, all: ['fine'], none: ['key'] }
  ]
}
