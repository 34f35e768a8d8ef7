/** Which of the lists a device keeps have changed (rule A15): one question a round instead of one for each. */
import type { Hono } from 'hono'
import { listNames, type ListName, type ListsAnswer } from '../../../domain/sync/lists.ts'
import type { Env, Parts } from '../parts.ts'
import { requireDevice } from '../require-device.ts'
import { centreOf } from './centre.ts'
import { deviceKeysOf } from './device-keys.ts'
import { assignmentsOf } from './inspection.ts'
import { localRulesOf } from './local-rules.ts'
import { directoryOf } from './officers.ts'
import { payeesOf } from './payees.ts'

export function routeLists(app: Hono<Env>, parts: Parts): void {
  const listOf: Record<ListName, (commune: string) => Promise<{ readonly hash: string }>> = {
    officers: (commune) => directoryOf(parts, commune),
    payees: (commune) => payeesOf(parts, commune),
    signatures: (commune) => parts.tellSignatures(commune),
    centre: (commune) => centreOf(parts, commune),
    localRules: (commune) => localRulesOf(parts, commune),
    assignments: (commune) => assignmentsOf(parts, commune),
    deviceKeys: (commune) => deviceKeysOf(parts, commune),
  }

  app.get('/api/lists', requireDevice(parts), async (c) => {
    const changed: ListName[] = []
    for (const name of listNames)
      if ((await listOf[name](c.var.device.commune)).hash !== c.req.query(name)) changed.push(name)
    return c.json({ changed } satisfies ListsAnswer)
  })
}
