/** Shows that a test's own authority is trusted, and only while the test wants it. */
import https from 'node:https'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { makeCertificates } from '../fakes/certificates'
import { trust } from '../trust'

it('trusts the authority for fetch and https until undone', async () => {
  const { ca, cert, key } = await makeCertificates()
  const server = https.createServer({ cert, key }, (_, response) => response.end('hello'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `https://localhost:${(server.address() as AddressInfo).port}`
  await expect(fetch(url)).rejects.toThrow()
  const undo = trust(ca)
  const response = await fetch(url)
  expect(await response.text()).toBe('hello')
  const [answer] = await once(https.get(url, { agent: false }), 'response') as [{ statusCode: number, resume(): void }]
  answer.resume()
  expect(answer.statusCode).toBe(200)
  undo()
  server.closeAllConnections()
  server.close()
})
