/** Who is asking, proven by Entra; and who the bot is, for the channel. */
import { Failure } from '../core/failure'
import type { Identity, IdentityOptions } from './options'

export const makeIdentity = (options: IdentityOptions): Identity => {
  const unfinished = async (): Promise<never> => {
    throw new Failure('unexpected', `not written yet: ${options.appId}`)
  }
  return { signIn: { exchange: unfinished, authorizeUrl: unfinished, redeem: unfinished }, channelToken: unfinished }
}
