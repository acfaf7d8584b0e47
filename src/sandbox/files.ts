/** The files of the page: its own, its compiled scripts, and the library that draws cards. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Handler } from './web'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.map': 'application/json', '.woff2': 'font/woff2'
}

const policy = 'default-src \'self\'; img-src \'self\' data:; style-src \'self\' \'unsafe-inline\'; frame-src http://localhost:* http://127.0.0.1:* https://localhost:*; base-uri \'none\''

/** The repository's folder, from the sources and from the build alike. */
const root = (): string => {
  let folder = __dirname
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder)
  return folder
}

export function files(): Handler {
  const home = root()
  const folders = [path.join(home, 'src/sandbox/page'), path.join(home, 'dist/src/sandbox/page')]
  const library = path.join(home, 'node_modules/adaptivecards/dist')
  return asked => {
    const name = asked.url.pathname === '/' ? 'index.html' : asked.url.pathname.slice(1)
    const inside = name.startsWith('adaptivecards.min.js') ? [library] : folders
    const file = inside.map(folder => within(folder, name)).find(one => one !== undefined)
    if (asked.method !== 'GET' || file === undefined) return { status: 404, body: { error: 'there is nothing here' } }
    return {
      status: 200, body: readFileSync(file),
      headers: { 'content-type': types[path.extname(file)] ?? '', 'cache-control': 'no-cache', 'content-security-policy': policy, 'x-content-type-options': 'nosniff' }
    }
  }
}

/** The file of that name, where it lies in the folder and is of a type that is served. */
function within(folder: string, name: string): string | undefined {
  const file = path.resolve(folder, name)
  return file.startsWith(folder + path.sep) && path.extname(file) in types && existsSync(file) ? file : undefined
}
