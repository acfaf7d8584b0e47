/** Every sentence the bot says, in English. Short, calm, second person: the reader stands in front of a locked PC with a thumb on a phone. */
import type { Volume } from '../../src/domain/device'
import * as aftermath from './aftermath.en'
import { agent } from './agent.en'
import { buttons } from './buttons.en'
import { desk } from './desk.en'
import * as find from './find.en'
import { guideText } from './guides.en'
import { deskSummaries, notices, summaries } from './notices.en'
import * as ready from './ready.en'
import { signInCard, signInPages } from './signIn.en'
import * as triage from './triage.en'
import { troubles } from './troubles.en'
import * as unlock from './unlock.en'
import { it } from './who.en'

/** What another language must have: `const de: Text = { … }` does not compile while a sentence is missing. */
export type Text = typeof en

export const en = {
  language: 'en-GB',
  it,
  signInCard,
  signInPages,
  troubles,
  desk,
  agent,
  buttons,
  guides: guideText,
  notices,
  summaries,
  deskSummaries,
  ...triage,
  ...find,
  ...unlock,
  ...aftermath,
  ...ready,

  stuck: {
    heading: 'That did not work yet',
    withIT: (who: string) => `${who} has your case`,
    tryAgain: 'To try it once more yourself, start over.',
    told: (who: string) => `I gave ${who} everything you told me, so you need not say it again. If you call, name the reference.`,
    reference: (reference: string) => `Reference ${reference}`
  },

  volumes: {
    operatingSystem: 'the Windows drive', data: 'a second drive inside the PC', removable: 'a USB stick or an external drive', unknown: 'a drive'
  } satisfies Record<Volume, string>,
  dateUnknown: 'date not known'
}
