import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unbornDossier } from '../../domain/dossier/state.ts'
import { OpenedDossiers } from './opened-dossiers.ts'

const view = (id: string, at: string) => ({
  state: { ...unbornDossier(id), due: at === '' ? null : { at, rule: 'working-days:3', why: '' } },
  version: 1,
  updatedAt: '',
})

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const step = fc.oneof(
  fc.record({ put: fc.dictionary(ids, fc.constantFrom('', '2026-11-20', '2026-11-24', '2026-12-01')) }),
  fc.record({ drop: fc.uniqueArray(ids) }),
)

test('whatever comes, moves and goes: in the order a sort of all would give', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const opened = new OpenedDossiers()
      const truth = new Map<string, string>()
      for (const [at, told] of steps.entries()) {
        const put = 'put' in told ? Object.entries(told.put) : []
        for (const [id, due] of put) {
          truth.set(id, due)
          opened.remember(id, view(id, due))
        }
        if ('drop' in told) for (const id of told.drop) truth.delete(id)
        opened.takeIn({
          stamp: at + 1,
          changed: put.map(([id]) => id),
          held: 'drop' in told ? new Set(truth.keys()) : null,
        })
        const sorted = [...truth].map(([id, due]) => due.padEnd(10) + id).sort()
        expect(opened.inOrder().map(({ state }) => (state.due?.at ?? '').padEnd(10) + state.id)).toEqual(
          sorted,
        )
      }
    }),
  )
})
