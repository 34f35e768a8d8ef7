import { createPrivateKey } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { EventVerdict, Segment } from '../../domain/sync/wire.ts'
import { demoCommune, demoOfficers } from '../../sync-server/demo/demo-commune.ts'
import type { Device } from '../../sync-server/store/port.ts'
import { openSqliteStore } from '../../sync-server/store/sqlite/open.ts'
import { dossierLaw } from '../../sync-server/sync/dossier-law.ts'
import { proveSegment } from '../../sync-server/sync/segment.ts'
import { foldAll } from '../golden/protocol/replay.ts'

interface Recording {
  readonly device: Device
  readonly sealKey: string
  readonly segments: readonly Segment[]
  readonly verdicts: readonly EventVerdict[]
  readonly folds: Readonly<Record<string, object>>
}

const folder = resolve(import.meta.dirname, '../golden/protocol')
const recordings = readdirSync(folder).filter((name) => name.endsWith('.json'))
const at = '2027-05-20T02:00:00.000Z'

describe('V3: what devices of earlier releases recorded', () => {
  it.each(recordings)('%s is taken, judged as it was, and folds the same', async (name) => {
    const recorded = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Recording
    const dataDir = mkdtempSync(join(tmpdir(), 'motcua-golden-'))
    const store = await openSqliteStore(
      join(dataDir, 'motcua.db'),
      dossierLaw(() => null),
    )
    try {
      const officers = demoOfficers.map(({ words: _, ...officer }) => ({ ...officer, passphrase: 'phc' }))
      await store.createCommune(demoCommune, officers, 'demo')
      await store.addEnrolCode({ hash: 'h', commune: demoCommune.code, expiresAt: '2027-06-01' })
      const { id, publicKey, epoch, book } = recorded.device
      const enrolled = await store.enrol({
        codeHash: 'h',
        keyId: 'k',
        publicKey,
        name: 'Quầy 1',
        newDeviceId: id,
        year: 2027,
        at,
        again: { commune: demoCommune.code, device: id, epoch, book },
      })
      if (!enrolled.ok) throw new Error(enrolled.problem.code)
      const verdicts: EventVerdict[] = []
      for (const segment of recorded.segments) {
        const proven = proveSegment(segment, enrolled.value, createPrivateKey(recorded.sealKey), at)
        if (!proven.ok) throw new Error(proven.problem.code)
        const pushed = await store.applyPush(proven.value)
        if (!pushed.ok) throw new Error(pushed.problem.code)
        verdicts.push(...pushed.value.verdicts)
      }
      expect(verdicts).toEqual(recorded.verdicts)
      const ledger = { commune: demoCommune.code, after: 0, limit: 500, maxBytes: 1e9 }
      // Later releases may know more of a dossier, never something else.
      expect(foldAll((await store.pull(ledger)).rows)).toMatchObject(recorded.folds)
    } finally {
      await store.close()
      rmSync(dataDir, { recursive: true, force: true })
    }
  })

  it('there is one of every protocol that can still be on a device', () => {
    expect(recordings).toContain('v1.json')
  })
})
