/** Who works at the desk: whoever is in the team of its Teams channel, asked at every action. Without a channel there is no desk, and nobody works at it. */
import type { Channel } from '../host/channel'
import type { Agents } from './ports'

export const makeRoster = (channel: Channel, team: string | undefined): Agents => ({
  find: async (person, serviceUrl) => team === undefined ? undefined : channel.member(serviceUrl, team, person),
  all: async serviceUrl => team === undefined ? [] : channel.members(serviceUrl, team)
})
