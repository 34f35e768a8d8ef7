/** A first round over a year of dossiers, beside a counter that pushes meanwhile. */
import { expect, it, vi } from 'vitest'
import { unbornDossier, type DossierState, type Reception } from '../../domain/dossier/state.ts'
import type { MadeBox, StatusWork, Store } from '../store/port.ts'
import { statusJob } from './status-job.ts'

const AT_ONCE = { keys: 0, most: 0 }
vi.mock('./box.ts', async (real) => ({
  ...(await real<typeof import('./box.ts')>()),
  deriveBoxKey: async (code: string) => {
    AT_ONCE.most = Math.max(AT_ONCE.most, ++AT_ONCE.keys)
    await new Promise((done) => setTimeout(done, 0))
    AT_ONCE.keys -= 1
    return { find: code, secret: Buffer.alloc(32, 7) }
  },
}))

const DOSSIERS = 1_500
/** A transaction over SQLite is one turn of the event loop, however many queries it holds. */
const MOST_IN_A_TURN = 20

it('Y9: no turn of the event loop does more than a few of 1,500 first boxes, and each is made once', async () => {
  let [done, inTurn, most] = [0, 0, 0]
  const boxes = new Map<string, MadeBox>()
  const count = (rows: number) => {
    most = Math.max(most, (inTurn += rows))
    setImmediate(() => (inTurn = 0))
  }
  const store = {
    communesWithStatusNews: async () => ['14956'],
    listOfficers: async () => [],
    statusWork: async ({ limit }: { limit: number }): Promise<StatusWork | null> => {
      const dossiers = Array.from({ length: Math.min(limit, DOSSIERS - done) }, (_, n) => ({
        state: open(done + n),
        kept: null,
      }))
      count(dossiers.length)
      return dossiers.length === 0 ? null : { salt: '', through: done + dossiers.length, dossiers }
    },
    keepStatuses: async ({ through, made }: { through: number; made: readonly MadeBox[] }) => {
      count(made.length)
      for (const box of made) boxes.set(box.dossier, box)
      done = through
    },
  } as unknown as Store

  const job = statusJob({ store, clock: () => Date.parse('2026-11-20T02:00:00Z') })
  expect(await job.run(async () => true, null)).toBe(String(DOSSIERS))
  expect(most).toBeLessThanOrEqual(MOST_IN_A_TURN)
  expect(AT_ONCE.most).toBe(1)
  expect([...boxes.values()].map(({ find }) => find)).toEqual(
    Array.from({ length: DOSSIERS }, (_, n) => codeOf(n)),
  )
})

const codeOf = (n: number) => `H56.99.01-261120-${10_000 + n}`

function open(n: number): DossierState {
  const applicant = { name: 'Hà Thị Lan', idNumber: String(38_190_000_000 + n) }
  const reception = { code: codeOf(n), applicant } as unknown as Reception
  const due = { at: '2026-11-25T16:30', rule: 'days', why: '' }
  return { ...unbornDossier(String(n)), stage: 'received', reception, due }
}
