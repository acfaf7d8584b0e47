/** The whole product for a browser: a sandbox in this process, the bot as it is shipped in one of its own. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { portFor, startBot } from '../../src/sandbox/botProcess'
import type { Sandbox } from '../../src/sandbox/sandbox'
import { employee, tryOut } from '../sandbox/client'
import { pickUpPhone, type Person, type Taste } from './person'

export const chromiumPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const botMain = path.join(__dirname, '../../dist/src/main.js')

export interface Rig {
  readonly sandbox: Sandbox
  /** Their page, with nobody's phone in the hand yet, or with that of one employee. */
  visit(name?: string, taste?: Taste): Promise<Person>
  /** All PCs locked, all chats empty, all switches as they were. */
  reset(): void
  stop(): Promise<void>
}

export async function startRig(): Promise<Rig> {
  if (!existsSync(botMain)) throw new Error('There is no built bot to try: run `npm run build` first.')
  const botUrl = `http://localhost:${await portFor('the bot', 0)}`
  const sandbox = await tryOut({ botUrl })
  const [bot, browser] = await Promise.all([startBot(botMain, sandbox.botEnv(), botUrl), openBrowser()])
  return {
    sandbox,
    visit: (name, taste) => pickUpPhone(browser, `${sandbox.urls.page}/${name ? `?employee=${employee(sandbox, name).id}` : ''}`, [sandbox.urls.page, botUrl], taste),
    reset() {
      const { world, channel } = sandbox
      world.startedPcs.clear()
      world.steppedUp.clear()
      Object.assign(world.policy, world.company.policy)
      for (const { id, silent } of world.company.employees) {
        const phone = channel.phones.of(id)
        phone?.clear()
        Object.assign(phone ?? {}, { silent })
      }
    },
    async stop() {
      await browser.close()
      await bot.stop()
      await sandbox.stop()
    }
  }
}

export const openBrowser = (): Promise<Browser> => chromium.launch({
  executablePath: chromiumPath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
})
