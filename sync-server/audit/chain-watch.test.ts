import { expect, it } from 'vitest'
import type { AuditRow } from '../store/port.ts'
import { makeChainWatch } from './chain-watch.ts'
import { AUDIT_START, commitmentOf, nextAuditHash } from './chain.ts'

const commune = '14956'

function chainOf(length: number): AuditRow[] {
  let hash = AUDIT_START
  return Array.from({ length }, (_, n) => {
    const detail = JSON.stringify({ n })
    const what = {
      at: 'x',
      officer: null,
      device: null,
      action: 'a.b',
      object: null,
      outcome: 'done' as const,
    }
    const row = { commune, seq: n + 1, ...what, commitment: commitmentOf('00', detail) }
    hash = nextAuditHash(hash, row)
    return { ...row, salt: '00', detail, hash }
  })
}

function watch(rows: AuditRow[], end = () => rows.at(-1)) {
  const asked: number[] = []
  const chain = makeChainWatch({
    auditHeads: async () => [{ commune, seq: end()?.seq ?? 0, hash: end()?.hash ?? AUDIT_START }],
    async readAudit({ after, limit }) {
      asked.push(after)
      return rows.filter(({ seq }) => seq > after).slice(0, limit)
    },
  })
  return { asked, state: () => chain(commune) }
}

it('U10: computed from the first row on, in pieces; what was found true is not read again', async () => {
  const rows = chainOf(25_000)
  const { asked, state } = watch(rows)
  expect(await state()).toEqual({ rows: 25_000, verified: 20_000, fault: null })
  expect(await state()).toEqual({ rows: 25_000, verified: 25_000, fault: null })
  const before = asked.length
  expect((await state()).verified).toBe(25_000)
  expect(asked.slice(before)).toEqual([25_000])
})

it.each([
  ['row-changed', (rows: AuditRow[]) => (rows[4] = { ...rows[4]!, action: 'a.c' })],
  ['detail-changed', (rows: AuditRow[]) => (rows[4] = { ...rows[4]!, detail: '{"n":5}' })],
  ['row-missing', (rows: AuditRow[]) => rows.splice(4, 1)],
] as const)('U10: %s is named at its row, and stays named', async (kind, change) => {
  const rows = chainOf(9)
  change(rows)
  const { state } = watch(rows)
  expect((await state()).fault).toEqual({ seq: 5, kind })
  expect(await state()).toMatchObject({ verified: 4, fault: { seq: 5, kind } })
})

it('U10: an end that stands elsewhere, and details that retention erased', async () => {
  const rows = chainOf(9)
  rows[2] = { ...rows[2]!, salt: null, detail: null }
  expect((await watch(rows).state()).fault).toBeNull()
  const other = { ...rows[8]!, hash: 'ff'.repeat(32) }
  expect((await watch(rows, () => other).state()).fault).toEqual({ seq: 9, kind: 'end-differs' })
})
