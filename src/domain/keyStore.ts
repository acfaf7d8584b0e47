/** Where a recovery key can be: which question still helps to find out, and in what order to look. */
import type { ScreenHint } from './screenHint'

/** Whose PC it is, as its user would say. `unsure`: asked, and not known. */
export type Pc = 'work' | 'own' | 'other' | 'unsure'

/** How the person signs in to Windows on it. `work`: with the work account, alone or besides a private one. */
export type Account = 'work' | 'personal' | 'local' | 'unsure'

/** The last line of the screen. */
export type Hint = ScreenHint | 'unsure'

/** What decides whose store it is. */
export interface Origin {
  readonly pc?: Pc | undefined
  readonly account?: Account | undefined
  readonly hint?: Hint | undefined
  /** Where somebody has looked already. */
  readonly ruledOut?: readonly KeyStore[] | undefined
}

/** In the order in which people without any clue should look. `organisation`: what only IT can search, such as Active Directory. */
export const keyStores = ['entra', 'organisation', 'microsoftAccount', 'someoneElse', 'printout', 'stick', 'cloudFile', 'passwordManager'] as const
export type KeyStore = typeof keyStores[number]

export type Question = 'pc' | 'account' | 'hint'

/** The next question whose answer would change where to look; `undefined` when enough is known. */
export function questionFor({ pc, account, hint }: Origin): Question | undefined {
  if (pc === undefined && account === undefined && hint === undefined) return 'pc'
  if (pc === 'work' || pc === 'other') return undefined
  if (account === undefined && (pc === 'own' || hint === undefined)) return hint === 'microsoftAccount' ? undefined : 'account'
  return isOpen(account) && hint === undefined ? 'hint' : undefined
}

const isOpen = (account: Account | undefined): boolean => account === undefined || account === 'unsure'

const byHand: readonly KeyStore[] = ['printout', 'stick', 'cloudFile', 'passwordManager']

/** Where to look, the likeliest first, without what was ruled out. Empty: nobody has the key, as far as anybody can tell. */
export function storesFor(origin: Origin): readonly KeyStore[] {
  const ruledOut = new Set(origin.ruledOut)
  return [...new Set(likeliest(origin))].filter(store => !ruledOut.has(store))
}

/**
 * A hint at a Microsoft account does not rule out a copy in Entra: where both have one, the screen names only the former.
 * So a PC that knows a work account is looked up there first.
 */
function likeliest({ pc, account, hint }: Origin): readonly KeyStore[] {
  if (hint === 'helpdesk' && pc !== 'own') return ['organisation']
  if (hint === 'entra') return ['entra', 'organisation']
  if (pc === 'work') return hint === 'microsoftAccount' ? ['entra', 'microsoftAccount', 'organisation'] : ['entra', 'organisation']
  if (hint === 'printout') return ['printout', 'stick', 'cloudFile', 'passwordManager', 'microsoftAccount', 'someoneElse']
  if (account === 'work') return ['entra', 'microsoftAccount', 'someoneElse', ...byHand]
  if (pc === 'other') return ['someoneElse', 'microsoftAccount', ...byHand]
  if (account === 'personal' || hint === 'microsoftAccount') return ['microsoftAccount', 'entra', 'someoneElse', ...byHand]
  if (account === 'local') return [...byHand, 'someoneElse', 'microsoftAccount']
  return pc === 'own' ? ['microsoftAccount', 'entra', 'someoneElse', ...byHand] : ['entra', 'microsoftAccount', 'someoneElse', ...byHand, 'organisation']
}

/** Said to be private. Nobody else is ever told to install Windows anew. */
export const isPrivate = ({ pc }: Origin): boolean => pc === 'own' || pc === 'other'

/** Whether IT has a say in it. */
export const isWork = ({ pc, account, hint }: Origin): boolean => pc === 'work' || (pc !== 'own' && pc !== 'other' && (account === 'work' || hint === 'entra' || hint === 'helpdesk'))
