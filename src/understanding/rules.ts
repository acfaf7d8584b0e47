/** What the clues speak for. Every rule that holds adds its weight; the heaviest intent wins. */
import type { Clue, Trait } from '../sayings/clues/clue'
import type { Intent } from './intents'

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
    { weight: -3, all: ['holdsKey'], none: ['asksKey', 'lockedOut', 'screen'] },
    { weight: 1, all: ['needs'], any: domain },
    { weight: 1, all: ['asksKey'], none: ['repeats'] },
    { weight: 0.5, all: ['lockedOut'] },
    { weight: 1, all: ['lockout'], any: ['recoveryKey', 'asksKey', 'key'] },
    { weight: 0.5, all: ['pc'] },
    { weight: 1, all: ['pc', 'lockedOut'] },
    { weight: 1, all: ['hasKeyId', 'needs'] },
    { weight: 2, all: ['hasKeyId', 'screen'], none: ['meaning', 'rejected', 'mismatch', 'asksWhat'] },
    { weight: 4, all: ['hasKeyId', 'recoveryKey'], none: ['meaning', 'rejected', 'mismatch'] },
    { weight: 2, all: ['whatToType'], none: ['ahead'] },
    { weight: 1.5, all: ['whatToType'], any: ['pc', 'typed', 'lockout', 'hasErrorCode', ...domain], none: ['ahead'] },
    { weight: 1, all: ['whatToType', 'lockout'] }
  ],
  where_is_key_personal: [
    { weight: 4, all: ['msDoor'] },
    { weight: 2, all: ['msDoor', 'question'] },
    { weight: 3, all: ['msAccount'], none: ['noMsAccount', 'workSays'] },
    { weight: 2, all: ['msAccount', 'where'], none: ['noMsAccount', 'workSays'] },
    { weight: 1, all: ['msAccount', 'key', 'question'], none: ['noMsAccount', 'workSays'] },
    { weight: 3, all: ['mine'], none: ['notPrivate', 'workSays', 'someoneElse'] },
    { weight: 3, all: ['mine', 'where'], none: ['notPrivate', 'workSays'] },
    { weight: 4, all: ['notWork'] },
    { weight: 2, all: ['notWork', 'where'] },
    { weight: 1, all: ['where', 'key'] }
  ],
  key_id_question: [
    { weight: 3.5, all: ['keyId', 'asksWhat'] },
    { weight: 4, all: ['keyId', 'why'] },
    { weight: 5, all: ['keyId', 'unreadable'] },
    { weight: 1.5, all: ['keyId', 'absent'], none: ['account', 'looked', 'msAccount'] },
    { weight: 8, all: ['noId'], none: ['account', 'looked', 'msAccount', 'msDoor', 'workStore', 'hasKeyId'] },
    { weight: 4, all: ['otherNumber', 'asksWhat'] },
    { weight: 2, all: ['otherNumber', 'question'] },
    { weight: 4, all: ['hasKeyId', 'key', 'question'] },
    { weight: 2, all: ['keyId'], none: ['hasKeyId', 'recoveryKey', 'needs', 'absent', 'mismatch'] },
    { weight: 2, all: ['hasKeyId', 'key', 'asksWhat'], none: ['needs', 'asksKey'] },
    { weight: 2, all: ['keyId', 'meaning'] },
    { weight: 2, all: ['keyId', 'where'] },
    { weight: 2, all: ['keyId', 'question'] },
    { weight: 4, all: ['risk', 'keyId'] },
    { weight: 3, all: ['renew', 'keyId', 'question'] },
    { weight: 5, all: ['eight', 'asksWhat'], none: ['rejected'] },
    { weight: 4, all: ['eight', 'keyId'] },
    { weight: 2, all: ['eight', 'meaning'] },
    { weight: 4, all: ['hasKeyId', 'meaning'], none: ['hasErrorCode', 'needs', 'pc'] },
    { weight: 1, all: ['keyId', 'short'] }
  ],
  key_not_found: [
    { weight: 5, all: ['absent'] },
    { weight: 2, all: ['absent', 'looked'] },
    { weight: 5, all: ['listed'], none: ['where', 'asksWhat'] },
    { weight: 4, all: ['absent'], any: ['work', 'workStore'] },
    { weight: 3, all: ['absent', 'msDoor'] },
    { weight: 1, all: ['absent', 'key'] },
    { weight: 2, all: ['absent'], any: ['msAccount', 'keyId', 'hasKeyId'] }
  ],
  key_rejected: [
    { weight: 4.5, all: ['rejected'], none: ['lockout', 'msDoor', 'renew'] },
    { weight: 3, all: ['rejected', 'renew'] },
    { weight: 2, all: ['rejected'], any: ['key', 'recoveryKey', 'lockedOut'], none: ['lockout'] },
    { weight: 2, all: ['rejected', 'typed'] },
    { weight: 6, all: ['mismatch'] },
    { weight: 5.5, all: ['incomplete'], none: ['msDoor'] },
    { weight: 5, all: ['unreadable', 'typed'], none: ['keyId'] },
    { weight: 1, all: ['typed'], any: ['key', 'recoveryKey'] }
  ],
  recovery_loop: [
    { weight: 6, all: ['repeats'], none: ['lockout'] },
    { weight: 2, all: ['repeats', 'prevent'] },
    { weight: 1, all: ['repeats'], any: domain },
    { weight: 1, all: ['repeats', 'typed'], none: ['rejected'] }
  ],
  why_locked: [
    { weight: 5, all: ['why'], none: ['keyId', 'bypass'] },
    { weight: 4, all: ['why', 'bypass'] },
    { weight: 5, all: ['worry'] },
    { weight: 1, all: ['why'], any: domain },
    { weight: 1, all: ['why', 'question'], none: ['rejected'] },
    { weight: 6, all: ['hasErrorCode', 'meaning'], none: ['whatToType'] },
    { weight: 3.5, all: ['hasCause', 'question'], none: ['ahead', 'repeats', 'prevent', 'lockedOut', 'asksKey', 'account', 'rejected'] },
    { weight: 4, all: ['hasCause', 'maybe'] },
    { weight: 2, all: ['hasErrorCode', 'why'] }
  ],
  local_account: [
    { weight: 6.5, all: ['localAccount'] },
    { weight: 6.5, all: ['noMsAccount'] }
  ],
  shared_family_device: [
    { weight: 6.5, all: ['someoneElse'], none: ['exposed', 'listed'] },
    { weight: 3, all: ['someoneElse', 'exposed'] },
    { weight: 1.5, all: ['kin'], none: ['someoneElse', 'asksKey', 'lockedOut', 'rejected', 'human'] },
    { weight: 3, all: ['kin', 'account'], none: ['someoneElse', 'typed', 'exposed'] }
  ],
  lost_key_reset: [
    { weight: 5.5, all: ['lost'], none: ['noMsAccount'] },
    { weight: 6, all: ['options'] },
    { weight: 5, all: ['bypass'], none: ['ahead', 'windowsPassword'] },
    { weight: 3, all: ['bypass', 'ahead'] },

    { weight: 4, all: ['withoutKey'] },
    { weight: 2, all: ['files'] },
    { weight: 1, all: ['bypass'], any: domain }
  ],
  prevent_backup: [
    { weight: 5, all: ['save'] },
    { weight: 2, all: ['save', 'ahead'] },
    { weight: 5, all: ['isEncrypted'] },
    { weight: 5, all: ['prevent'] },
    { weight: 2, all: ['prevent'], any: ['suspend', 'bitlocker', 'hasCause'] },
    { weight: 1, all: ['prevent', 'ahead'] },
    { weight: 4, all: ['ahead', 'suspend'] },
    { weight: 2, all: ['ahead', 'suspend', 'bitlocker'] },
    { weight: 2, all: ['ahead', 'bitlocker'] },
    { weight: 3, all: ['ahead', 'fine'] },
    { weight: 7, all: ['suspend', 'fine'], none: ['withoutKey', 'repeats', 'why'] },
    { weight: 3, all: ['fine'], any: ['key', 'save', 'isEncrypted'] },
    { weight: 3, all: ['fine', 'isEncrypted'] },
    { weight: 4, all: ['ahead', 'key', 'hasCause'], none: ['asksKey', 'rejected', 'lockedOut'] },
    { weight: 1, all: ['ahead', 'key'] }
  ],
  rotate_key: [
    { weight: 6, all: ['renew'], none: ['suspend', 'keyId', 'short', 'hasCause'] },
    { weight: 4.5, all: ['renew', 'hasCause'], none: ['suspend', 'keyId', 'asksKey', 'why'] },
    { weight: 5, all: ['renew', 'short'], none: ['suspend', 'rejected'] },
    { weight: 5, all: ['risk', 'key'], none: ['keyId'] },
    { weight: 6, all: ['watched'] },
    { weight: 2, all: ['renew', 'suspend'] },
    { weight: 1, all: ['renew', 'question'] },
    { weight: 5.5, all: ['exposed'], none: ['rejected', 'typed'] },
    { weight: 4, all: ['exposed', 'typed'], none: ['rejected'] },
    { weight: 2, all: ['exposed'], any: ['key', 'recoveryKey'], none: ['rejected'] }
  ],
  work_account: [
    { weight: 3, all: ['work'], none: ['notWork', 'someoneElse'] },
    { weight: 2, all: ['work'], none: ['notWork', 'lockedOut', 'asksKey', 'screen', 'bitlocker', 'recoveryKey'] },
    { weight: 3, all: ['work', 'where'], none: ['notWork'] },
    { weight: 5, all: ['workStore'] },
    { weight: 1, all: ['workStore', 'key'] },
    { weight: 4, all: ['workSays'], none: ['notWork', 'someoneElse'] },
    { weight: 6, all: ['notPrivate'] }
  ],
  talk_to_human: [
    { weight: 8, all: ['contact'], none: ['declinesPerson', 'exposed', 'otherTopic'] },
    { weight: 5, all: ['contact', 'otherTopic'], none: ['declinesPerson'] },
    { weight: 7, all: ['callMe'], none: ['declinesPerson', 'msAccount', 'mine'] },
    { weight: 6, all: ['human', 'short'], none: ['declinesPerson'] },
    { weight: 5, all: ['robot', 'human'], none: ['declinesPerson'] },
    { weight: 2, all: ['human', 'needs'], none: ['declinesPerson', ...domain] }
  ],
  other: [
    { weight: 0.9 },
    { weight: 20, all: ['injection'] },
    { weight: 9, all: ['declinesPerson'], none: ['key'] },
    { weight: 8, all: ['otherKey'] },
    { weight: 9, all: ['othersKey'] },
    { weight: 6.5, all: ['otherTopic'], none: ['bitlocker', 'recoveryKey'] },
    { weight: 6, all: ['windowsPassword'], none: ['asksKey', 'recoveryKey', 'msDoor', 'msAccount'] },
    { weight: 6, all: ['windowsPassword', 'msAccount'], none: ['asksKey', 'recoveryKey', 'msDoor', 'where'] },
    { weight: 1, all: ['smallTalk', 'short'] },
    { weight: 20, all: ['isThere'] },
    { weight: 3, all: ['thanks'], none: ['why', 'key', 'recoveryKey', 'needs'] },
    { weight: 2, all: ['fine'], none: ['key'] },
    { weight: 2, all: ['fine', 'smallTalk'], none: ['key', 'question'] },
    { weight: 2, all: ['fine', 'lockedOut'], none: ['key', 'question', 'why', 'repeats', 'isEncrypted'] }
  ]
}
