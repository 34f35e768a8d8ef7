import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { unbornDossier, type DossierState } from '../../domain/dossier/state.ts'
import { openTestDevice } from '../../tests/support/data-context.ts'
import type { DeviceDb, FileRow, OutboxRow } from './db.ts'
import { dossierSending, isSameUnsent, readUnsent, sendingState } from './sending-state.ts'

const facts: readonly OutboxRow['state'][] = ['waiting', 'stored', 'quarantined']
const files: readonly FileRow['state'][] = ['draft', 'waiting', 'sending', 'verified', 'refused']

describe('DESIGN §2.3: words on screen are true', () => {
  test.each([
    ['a fact only here', { facts: ['waiting'], files: ['verified'], contested: 0 }, 'waiting'],
    [
      'facts there, a page not',
      { facts: ['stored'], files: ['verified', 'waiting'], contested: 0 },
      'sending',
    ],
    ['facts there, a page on its way', { facts: ['stored'], files: ['sending'], contested: 0 }, 'sending'],
    ['everything verified', { facts: ['stored', 'stored'], files: ['verified'], contested: 0 }, 'received'],
    ['pruned after the receipt', { facts: [], files: [], contested: 0 }, 'received'],
    ['a quarantined fact', { facts: ['waiting', 'quarantined'], files: [], contested: 0 }, 'attention'],
    ['a refused page', { facts: ['stored'], files: ['refused'], contested: 0 }, 'attention'],
    ['a contested fact', { facts: ['stored'], files: ['verified'], contested: 1 }, 'attention'],
  ] as const)('%s', (_, input, expected) => expect(sendingState(input)).toBe(expected))

  test('"received" never while anything is not at the server, whatever the mixture', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...facts)),
        fc.array(fc.constantFrom(...files)),
        fc.nat({ max: 1 }),
        (outbox, pages, contested) => {
          const complete =
            contested === 0 && outbox.every((s) => s === 'stored') && pages.every((s) => s === 'verified')
          expect(sendingState({ facts: outbox, files: pages, contested }) === 'received').toBe(complete)
        },
      ),
    )
  })
})

const sha = (n: number) => String(n).repeat(64).slice(0, 64)

function dossierWith(id: string, ...hashes: string[]): DossierState {
  const of = (sha256: string) => ({ sha256, size: 1, mime: 'image/jpeg', kind: 'other' as const, pages: 1 })
  const reused = hashes.slice(1).map(of)
  return {
    ...unbornDossier(id),
    components: [
      { component: 'a', proof: { by: 'files', files: hashes.slice(0, 1).map(of) } },
      { component: 'b', proof: { by: 'reuse', files: reused, from: '2026-11-01', consent: true } },
    ],
  }
}

async function put(db: DeviceDb, dseq: number, dossier: string, state: OutboxRow['state']) {
  const sealed = new Uint8Array(4)
  const row = { dseq, dossier, state, id: `e${dseq}`, type: 'note-added', hash: '', sealed, bytes: 4 }
  await db.outbox.add({ ...row, at: '', dueAt: '', problem: null, storedAt: null })
}

async function putFile(db: DeviceDb, sha256: string, state: FileRow['state']) {
  const bytes = new Uint8Array(4)
  const row = {
    sha256,
    state,
    size: 1,
    mime: 'image/jpeg',
    key: bytes,
    keyForServer: bytes,
    iv: bytes,
    data: bytes,
  }
  await db.files.add({ ...row, dossiers: ['a'], sentBytes: 0, uploadUrl: null, dueAt: '', problem: null })
}

test('the tables tell it per dossier; a reused page of another dossier counts too', async () => {
  const { ctx } = await openTestDevice()
  await put(ctx.db, 1, 'a', 'stored')
  await put(ctx.db, 2, 'b', 'waiting')
  await put(ctx.db, 3, 'c', 'stored')
  await put(ctx.db, 4, 'd', 'quarantined')
  await putFile(ctx.db, sha(1), 'verified')
  await putFile(ctx.db, sha(2), 'sending')
  await putFile(ctx.db, sha(3), 'draft') // a page of an unfinished reception keeps no dossier waiting
  const unsent = await readUnsent(ctx.db)
  expect(dossierSending(dossierWith('a', sha(1)), unsent)).toBe('received')
  expect(dossierSending(dossierWith('b', sha(1)), unsent)).toBe('waiting')
  expect(dossierSending(dossierWith('c', sha(1), sha(2)), unsent)).toBe('sending')
  expect(dossierSending(dossierWith('d'), unsent)).toBe('attention')
  expect(dossierSending(dossierWith('from-another-device', sha(9)), unsent)).toBe('received')
})

test('upload progress alone is no news', async () => {
  const { ctx } = await openTestDevice()
  await putFile(ctx.db, sha(1), 'sending')
  const before = await readUnsent(ctx.db)
  await ctx.db.files.update(sha(1), { sentBytes: 500 })
  expect(isSameUnsent(before, await readUnsent(ctx.db))).toBe(true)
  await ctx.db.files.update(sha(1), { state: 'verified' })
  expect(isSameUnsent(before, await readUnsent(ctx.db))).toBe(false)
})
