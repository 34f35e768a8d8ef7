import { expect, test } from 'vitest'
import type { FileRow } from '../data/db.ts'
import { openTestDevice } from '../../tests/support/data-context.ts'
import { nextFiles } from './upload.ts'

const bytes = new Uint8Array(4)

function file(sha256: string, state: FileRow['state'], dueAt: string, size: number): FileRow {
  const sealed = { iv: bytes, data: bytes, key: bytes, keyForServer: bytes }
  return {
    ...sealed,
    sha256,
    size,
    mime: 'image/jpeg',
    dossiers: ['d'],
    state,
    sentBytes: 0,
    uploadUrl: null,
    dueAt,
    problem: null,
  }
}

test('DESIGN §2.4: what was begun goes on, then nearest deadline first, small first; drafts and settled pages stay', async () => {
  const { ctx } = await openTestDevice()
  await ctx.db.files.bulkAdd([
    file('late', 'waiting', '2026-12-30T17:00', 10),
    file('soon-large', 'waiting', '2026-11-24T17:00', 900),
    file('soon-small', 'waiting', '2026-11-24T17:00', 90),
    file('begun', 'sending', '2026-12-31T17:00', 5_000),
    file('preview-of-no-date', 'waiting', '', 1),
    file('preview-of-late', 'waiting', '2026-12-30T17:00', 2),
    file('draft', 'draft', '', 1),
    file('there', 'verified', '2026-11-23T17:00', 1),
    file('refused', 'refused', '2026-11-23T17:00', 1),
  ])
  expect(await nextFiles(ctx.db, new Set())).toEqual([
    'begun',
    'soon-small',
    'soon-large',
    'preview-of-late',
    'late',
    'preview-of-no-date',
  ])
  expect(await nextFiles(ctx.db, new Set(['begun', 'soon-large']))).toEqual([
    'soon-small',
    'preview-of-late',
    'late',
    'preview-of-no-date',
  ])
})
