/** Requested sign-ins in SQL. */
import type { SignInRequest, SignInRequests } from '../ports'
import type { Database, Tables } from './tables'
import { firstWins } from './taken'

export const makeSignIns = (db: Database): SignInRequests => ({
  async add({ id, conversation, person: { tid, oid }, n, verifier, nonce, claims = null, expires }) {
    const row = { id, conversation, tid, oid, n, verifier, nonce, claims, expires, used: 0 }
    await firstWins(() => db.insertInto('sign_ins').values(row).execute())
  },
  async find(id, now) {
    const row = await db.selectFrom('sign_ins').selectAll().where('id', '=', id).where('used', '=', 0).where('expires', '>', now).executeTakeFirst()
    return row && read(row)
  },
  async challenge(id, claims) {
    await db.updateTable('sign_ins').set({ claims: claims ?? null }).where('id', '=', id).execute()
  },
  async use(id) {
    // Whoever uses a request has read it already: what would redeem its code is not kept any longer.
    const spent = { used: 1, verifier: '', nonce: '' }
    const { numUpdatedRows } = await db.updateTable('sign_ins').set(spent).where('id', '=', id).where('used', '=', 0).executeTakeFirstOrThrow()
    return numUpdatedRows === 1n
  },
  async sweep(now) {
    await db.deleteFrom('sign_ins').where('expires', '<', now).execute()
  }
})

const read = ({ id, conversation, tid, oid, n, verifier, nonce, claims, expires }: Tables['sign_ins']): SignInRequest => ({
  id, conversation, person: { tid, oid }, n, verifier, nonce, claims: claims ?? undefined, expires
})
