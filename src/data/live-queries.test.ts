import 'fake-indexeddb/auto'
import { liveQuery } from 'dexie'
import { expect, test } from 'vitest'
import { DeviceDb, type DraftRow } from './db.ts'

const HEARD_MS = 5

test('a live query shows what lies on the disk: what was written and deleted in one breath is gone', async () => {
  const db = new DeviceDb('live-queries')
  const query = () => db.drafts.where({ officer: 'o' }).primaryKeys()
  const rows = () => db.drafts.where({ officer: 'o' }).toArray()
  const ghosts: unknown[] = []
  let open = liveQuery(rows).subscribe({})
  for (let at = 0; at < 60; at++) {
    const row = { id: `d${at}`, version: 1, officer: 'o', updatedAt: '' } as unknown as DraftRow
    await db.drafts.put(row)
    await db.transaction('rw', db.drafts, db.meta, () => db.drafts.delete(row.id))
    if (at % 3 === 0) {
      open.unsubscribe()
      open = liveQuery(rows).subscribe({})
    }
    let shown: readonly DraftRow[] = []
    const looking = liveQuery(rows).subscribe((now) => (shown = now))
    await new Promise((later) => setTimeout(later, HEARD_MS))
    looking.unsubscribe()
    if (shown.length > (await query()).length) ghosts.push(shown)
  }
  open.unsubscribe()
  await db.delete()
  expect(ghosts).toEqual([])
})
