/** What the bot is compared with: the SDKs as their samples put them together, without authentication and without a store. */
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { Application, type AdaptiveCard } from '@microsoft/teams-ai'
import * as restify from 'restify'

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
const app = new Application()

app.activity('message', async context => {
  await context.sendActivity(`You said: ${context.activity.text}`)
})

const card: AdaptiveCard = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'You tapped.' }] }
app.adaptiveCards.actionExecute(/./, async () => card)

const server = restify.createServer()
server.use(restify.plugins.bodyParser())
server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
  await adapter.process({ body: request.body as Record<string, unknown>, headers: request.headers, method: request.method ?? '' }, response, async context => {
    await app.run(context)
  })
})
server.listen(Number(process.env['PORT']), '127.0.0.1')
process.once('SIGTERM', () => process.exit())
