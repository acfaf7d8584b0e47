/** The small world of the stories, filled for the contract. */
import { makeSmallWorld, type Employee } from '../../../src/sandbox/smallWorld'
import { deviceId, digits, fates, keyOf, pcs, people, phone, savedAt, type Kind, type Subject, type Who } from './sample'

export const small = async (): Promise<Kind> => ({
  fresh: async () => fill(),
  async stop() { /* Nothing runs. */ }
})

function fill(): Subject {
  const world = makeSmallWorld()
  const staff = new Map<Who, Employee>(people.map(who => [who, world.hires(who, { helpdesk: who === 'ben', ...who === 'ada' && { phone } })]))
  staff.get('ada')!.manager = staff.get('ben')
  for (const [who, code] of fates) Object.assign(staff.get(who)!, { silent: { code, claims: code === 'signIn.mfa' ? '{"access_token":{}}' : undefined } })
  const saved = pcs.flatMap(({ name, owner, keys, encrypted }, pc) => {
    const device = world.gives(owner && staff.get(owner), { id: deviceId(name), name, encrypted })
    return keys.map((volume, n) => world.saves(device, { keyId: keyOf(pc, n), volume, digits, saved: savedAt }))
  })
  const find = (keyId: string) => saved.find(key => key.keyId === keyId)!
  return {
    signIn: world.signIn, devices: world.devices, keys: world.keys, helpDesk: world.helpDesk,
    person: who => staff.get(who)!.person,
    session: async (who, asking = who) => world.signIn.exchange(world.assertion(staff.get(who)!), staff.get(asking)!.person),
    page: async (who, request) => world.signIn.redeem(world.code(staff.get(who)!), request),
    breaks(code) {
      Object.assign(world.faults, { graph: code, read: code })
    },
    withholdsEncryption() {
      world.faults.encryption = 'graph.forbidden'
    },
    forbidsOwners() {
      world.allowsOwners = false
    },
    damages(keyId) {
      Object.assign(find(keyId), { digits: 'no digits' })
    },
    loses(keyId) {
      world.loses(find(keyId))
    },
    reads: () => world.reads.map(({ keyId }) => keyId)
  }
}
