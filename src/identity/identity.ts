/** Who is asking, proven by Entra; and who the bot is, for the channel. */
import { authorizeUrl, redeemCode } from './authorizationCode'
import { makeChannelToken } from './channelToken'
import { failureOfCallback } from './failures'
import { onBehalfOf } from './onBehalfOf'
import type { Identity, IdentityOptions } from './options'
import { ProvenSession } from './session'
import { makeTokens } from './tokens'

export const makeIdentity = (given: IdentityOptions): Identity => {
  /** Portals show ids in either case; tokens carry the lower one. */
  const options = { ...given, appId: given.appId.toLowerCase(), tenantId: given.tenantId.toLowerCase() }
  const tokens = makeTokens(options)
  return {
    signIn: {
      async exchange(assertion, person) {
        await tokens.checkAssertion(assertion, person)
        return new ProvenSession(person, await onBehalfOf(options, assertion))
      },
      authorizeUrl: request => authorizeUrl(options, request),
      async redeem(code, request) {
        const { idToken, accessToken } = await redeemCode(options, code, request)
        await tokens.checkIdToken(idToken, request.nonce, request.person)
        return new ProvenSession(request.person, accessToken)
      },
      explain: (error, description) => failureOfCallback({ error, error_description: description })
    },
    channelToken: makeChannelToken(options)
  }
}
