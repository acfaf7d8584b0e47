/** The dialogs, by the id a conversation keeps, and what opens each. */
import { serve, type Served } from '../src/core/served'
import { recover } from './recover'
import type { RecoverTap } from './recoverTaps'
import type { Place } from './recoverPlaces'
import type { Answer, Effect, Said } from './vocabulary'

export type AnyDialog = Served<Said, Said, Answer, Effect>

const recovering: AnyDialog = serve<Said, Place, Said, RecoverTap, Answer, Effect>(recover)

const byId = new Map([recovering].map(dialog => [dialog.id, dialog]))

export const dialogOf = (id: string): AnyDialog | undefined => byId.get(id)

/** Which dialog a sentence opens where none is waiting for it. */
export const openedBy = (_said: Said): AnyDialog => recovering
