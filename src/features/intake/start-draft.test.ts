import { afterEach, expect, test } from 'vitest'
import { closeDesk, openDesk } from '../../../tests/support/desk-session.ts'
import { conditionsFor } from '../../../domain/procedure/components-for.ts'
import { getLaw } from '../../data/current.ts'
import { openDraft } from '../../data/drafts.ts'
import { startDraft } from './start-draft.ts'

afterEach(closeDesk)

test('what a resident answered before the counter is chosen already; what the procedure does not know is left out', async () => {
  const { ctx } = await openDesk()
  const law = getLaw()
  const { procedure } = [...law.procedures.values()].find(
    (entry) => entry.procedure.depth === 'full' && conditionsFor(entry.procedure, 'direct').length > 1,
  )!
  const [first, second] = conditionsFor(procedure, 'direct')
  const started = await startDraft(ctx, law, procedure.code, [second!.id, 'of-another-law', first!.id])
  if (!started.ok) throw new Error(started.problem.code)
  expect(await openDraft(ctx, started.value)).toMatchObject({
    value: { draft: { conditions: [first!.id, second!.id] } },
  })
})
