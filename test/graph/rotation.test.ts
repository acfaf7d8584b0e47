/** How Intune is asked to replace the keys of a PC: once, for that PC, and for nothing else. */
import type { FailureCode } from '../../src/core/failure'
import { makePost } from '../../src/graph/client'
import { error, ok } from '../fakes/graph'
import { device, failed, guid, pcId, Rig } from './rig'

const managed = '/deviceManagement/managedDevices'
const enrolment = guid('1471c0de', 1)
const rotation = `/beta${managed}/${enrolment}/rotateBitLockerKeys`
const rig = new Rig()

describe('replacing the keys of a PC', () => {
  const enrolments = (...value: unknown[]) => {
    rig.graph.tells(managed, ok({ value }))
  }
  const here = { id: enrolment, azureADDeviceId: device.id, lastSyncDateTime: '2026-03-01T00:00:00Z' }

  it('is asked of Intune once, for the enrolment it heard of last', async () => {
    enrolments({ ...here, id: guid('1471c0de', 2), lastSyncDateTime: '2025-01-01T00:00:00Z' }, here, { ...here, id: guid('1471c0de', 3), azureADDeviceId: pcId(2), lastSyncDateTime: '2026-05-01T00:00:00Z' })
    rig.graph.tells(rotation, { status: 204 })
    expect(await rig.desk.rotate(device, rig.session)).toBe(true)
    expect(rig.asked).toEqual([`GET /v1.0${managed}?$filter=azureADDeviceId eq '${device.id}'&$select=id,azureADDeviceId,lastSyncDateTime`, `POST ${rotation}`])
    expect(rig.graph.asked[1]).toMatchObject({ body: '', headers: { authorization: 'Bearer ben-s-token' } })
    expect(rig.warnings).toEqual([])
  })

  it.each([['nothing', []], ['another PC', [{ ...here, azureADDeviceId: pcId(2) }]], ['no id', [{ ...here, id: '../x' }]]])('is not possible where Intune lists %s; a line in the log says what to do', async (_, found) => {
    enrolments(...found)
    expect(await rig.desk.rotate(device, rig.session)).toBe(false)
    expect(rig.graph.asked).toHaveLength(1)
    expect(rig.warnings).toEqual([['warn', expect.objectContaining({ device: device.id, code: 'graph.notFound' }), expect.stringContaining('Intune admin centre')]])
  })

  it.each([400, 403, 404])('is not possible when Intune answers %i', async status => {
    rig.graph.tells(managed, error(status, 'Forbidden'))
    expect(await rig.desk.rotate(device, rig.session)).toBe(false)
    enrolments(here)
    rig.graph.tells(rotation, error(status, 'Forbidden'))
    expect(await rig.desk.rotate(device, rig.session)).toBe(false)
    expect(rig.warnings).toHaveLength(2)
  })

  it.each<[number, FailureCode]>([[401, 'graph.signedOut'], [429, 'graph.throttled'], [500, 'graph.down'], [503, 'graph.down'], [504, 'graph.down']])('fails when it is answered with %i, and is never asked twice', async (status, code) => {
    enrolments(here)
    rig.graph.tells(rotation, error(status, 'Busy', { 'retry-after': '0' }))
    await expect(rig.desk.rotate(device, rig.session)).rejects.toEqual(failed(code))
    expect(rig.graph.asked.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('follows no redirect with the token', async () => {
    const other = await rig.another()
    enrolments(here)
    rig.graph.tells(rotation, { status: 307, headers: { location: `${other.origin}${rotation}` } })
    expect(await rig.desk.rotate(device, rig.session)).toBe(false)
    expect(other.asked).toHaveLength(0)
    await other.stop()
  })

  it.each(['/me/sendMail', `${managed}/${enrolment}/wipe`, `${managed}/${enrolment}/rotateBitLockerKeys/../wipe`, `${managed}/${enrolment}/rotateBitLockerKeys?x=1`, `${managed}/../x/rotateBitLockerKeys`, 'https://elsewhere.example/', rotation])('is the only thing that can be done: not %s', async path => {
    await expect(makePost(rig.options)(rig.session, path)).rejects.toEqual(failed('unexpected'))
    expect(rig.graph.asked).toHaveLength(0)
  })
})
