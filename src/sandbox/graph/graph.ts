/** The sandbox's Graph: the few endpoints this product calls, and Graph's refusals for the rest. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Tokens } from '../entra/tokens'
import { ok, router, type Asked, type Handler, type Reply, type Routes } from '../web'
import { noteCall, type World } from '../world'
import { callerOf, type Caller } from './caller'
import { directory } from './directory'
import { denied, GraphError, graphRefusal, noEndpoint, throttled, unavailable } from './errors'
import { getKey, listKeys } from './keys'
import { me, myDevices, myManagedDevices } from './people'
import { listManagedDevices, rotate } from './rotation'

type Endpoint = (world: World, caller: Caller, asked: Asked) => Reply

const owned = (cast: boolean): Endpoint => (world, caller, asked) => myDevices(world, caller, asked, cast)

const endpoints: Readonly<Record<string, Endpoint>> = {
  '/me': me,
  '/me/managedDevices': myManagedDevices,
  '/me/ownedDevices': owned(false), '/me/registeredDevices': owned(false),
  '/me/ownedDevices/graph.device': owned(true), '/me/registeredDevices/graph.device': owned(true),
  '/me/ownedDevices/microsoft.graph.device': owned(true), '/me/registeredDevices/microsoft.graph.device': owned(true),
  '/informationProtection/bitlocker/recoveryKeys': listKeys,
  '/informationProtection/bitlocker/recoveryKeys/:id': getKey,
  '/policies/authorizationPolicy': policy,
  '/deviceManagement/managedDevices': listManagedDevices,
  ...directory
}

export function graphRoutes(world: World, tokens: Tokens): Handler {
  const as = (endpoint: Endpoint) => async (asked: Asked) => endpoint(world, await callerOf(world, tokens, asked), asked)
  const routes: Routes = {
    ...Object.fromEntries(Object.entries(endpoints).map(([path, endpoint]) => [`GET /v1.0${path}`, as(endpoint)])),
    'POST /beta/deviceManagement/managedDevices/:id/rotateBitLockerKeys': as(rotate)
  }
  const handler = router(routes, () => {
    throw noEndpoint()
  })
  return async asked => {
    const began = performance.now()
    const reply = await answer(world, handler, asked)
    noteCall(world, { service: 'graph', method: asked.method, path: asked.url.pathname + asked.url.search, status: reply.status, began })
    return reply
  }
}

async function answer(world: World, handler: Handler, asked: Asked): Promise<Reply> {
  try {
    if (world.graphTakes) await pause(world.graphTakes)
    if (world.faults.graph === 'down') throw unavailable()
    if (world.faults.graph === 'throttled') throw throttled(world.retryAfter)
    return await handler(asked)
  } catch (error) {
    if (error instanceof GraphError) return graphRefusal(error, asked)
    throw error
  }
}

/** The tenant's switch. It takes a permission the bot does not have. */
function policy(world: World, caller: Caller): Reply {
  if (!caller.may('Policy.Read.All')) throw denied()
  return ok({
    '@odata.context': `${world.urls.graph}/v1.0/$metadata#policies/authorizationPolicy/$entity`,
    id: 'authorizationPolicy', displayName: 'Authorization Policy', description: 'Used to manage authorization related settings across the company.',
    allowInvitesFrom: 'everyone', allowedToSignUpEmailBasedSubscriptions: true, allowedToUseSSPR: true, allowEmailVerifiedUsersToJoinOrganization: true, blockMsolPowerShell: null,
    defaultUserRolePermissions: {
      allowedToCreateApps: true, allowedToCreateSecurityGroups: true, allowedToReadOtherUsers: true, permissionGrantPoliciesAssigned: [],
      allowedToReadBitlockerKeysForOwnedDevice: world.policy.allowedToReadBitlockerKeysForOwnedDevice
    }
  })
}
