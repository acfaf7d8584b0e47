/** The map of the dialogs is as current as the tables. `WRITE_MAP=1` writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { map } from './map'

const file = path.join(__dirname, '../../docs/dialogs.md')

test('docs/dialogs.md shows the dialogs as they are', () => {
  const { text, figures } = map()
  if (process.env['WRITE_MAP'] === '1') {
    writeFileSync(file, text)
    process.stdout.write(`${JSON.stringify(figures)}\n`)
  }
  expect(readFileSync(file, 'utf8')).toBe(text)
})
