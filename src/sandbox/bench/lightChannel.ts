/** The channel both bots answer to: takes every activity, keeps a count, and does nothing else, so that it is never what is measured. */
import { createServer } from 'node:http'

let activities = 0

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.end(String(activities))
    return
  }
  request.resume().once('end', () => {
    activities++
    response.writeHead(201, { 'content-type': 'application/json' })
    response.end(`{"id":"1:${activities}"}`)
  })
})
server.keepAliveTimeout = 60_000
server.listen(Number(process.env['PORT']), '127.0.0.1')
process.once('SIGTERM', () => process.exit())
