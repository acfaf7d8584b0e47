/** A case, its people and an event, to change for each test. */
import { randomUUID } from 'node:crypto'
import type { Case, DeskEvent } from '../../src/desk/ports'
import type { Progress, Who } from '../../src/domain/progress'

const tid = '7c1c8a52-5a3f-4f5e-9a44-2f8e0f6f6a01'

export const employee: Who = { person: { tid, oid: '1f0b7a5e-0a5c-4a58-8f0e-6f2f2a9b1c11' }, name: 'Megan Bowen' }
export const agent: Who = { person: { tid, oid: '2a7d4c3b-9b1e-4d22-b7f1-0d4c5e6f7a22' }, name: 'Alex Wilber' }
export const lead: Who = { person: { tid, oid: '3b8e5d4c-8c2f-4e33-a8a2-1e5d6f7a8b33' }, name: 'Lee Gu' }

/** A well-formed key of nobody, to see that none leaves. */
export const recoveryPassword = '606276-310596-445786-695409-220396-429099-633017-233563'

export const givenCase = (overrides: Partial<Case> = {}): Case => ({
  reference: 'BL-7K2QM',
  person: employee.person,
  name: employee.name,
  why: 'noDevice',
  told: { keyId: '4DE9A3F1', device: 'LAPTOP-4711', pc: 'work', account: 'work', hint: 'entra', ruledOut: ['printout'] },
  conversation: 'a:megan',
  serviceUrl: 'https://smba.example/emea/',
  opened: Date.parse('2026-03-02T09:15:00Z'),
  progress: givenProgress(),
  ...overrides
})

export const givenProgress = (overrides: Partial<Progress> = {}): Progress =>
  ({ state: 'open', disclosed: [], history: [{ at: Date.parse('2026-03-02T09:15:00Z'), what: 'opened' }], ...overrides })

export const givenEvent = (overrides: Partial<DeskEvent> = {}): DeskEvent =>
  ({ id: randomUUID(), at: Date.parse('2026-03-02T09:20:00Z'), what: 'opened', ...overrides })
