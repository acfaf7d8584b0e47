/** What must hold for every place of every dialog, however somebody came there. */
import { house } from '../../dialogs'
import { guides } from '../../dialogs/guides'
import { ranOff } from './steps'
import { nameOf, walk } from './walk'

const { visited, edges } = walk()
const names = [...new Set(visited.map(({ name }) => name))]
const from = (name: string) => edges.filter(edge => edge.from === name)
const dialogs = ['triage', 'recover', 'unlock', 'guide', 'aftermath', 'followUp', 'handOver', 'disown', 'released', 'readiness', 'practice', 'rest']
test('prints', () => {
  console.log(visited.length, edges.length, names.join(' '))
})
