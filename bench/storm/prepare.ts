/** Twenty communes with a thousand enrolled devices, each with its unsent work made, chained, signed and packed. */
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { FileRef } from '../../domain/dossier/events.ts'
import type { EnrolAnswer } from '../../domain/sync/wire.ts'
import { openServerKeys } from '../../sync-server/keys/server-keys.ts'
import { keyThumbprint } from '../../sync-server/keys/ecdsa.ts'
import { importPack } from '../../sync-server/packs/import-pack.ts'
import { openSqliteStore } from '../../sync-server/store/sqlite/open.ts'
import { currentLaw } from '../../sync-server/sync/current-law.ts'
import { jpegPage } from '../../tests/support/jpeg-page.ts'
import { SyncDevice, sealUpload, type Line, type SealedUpload } from '../../tests/support/sync-device.ts'
import { uuid } from '../../tests/support/sync-events.ts'
import { dayOf } from './day.ts'
import { PACK_FOLDER } from './pack.ts'

const DEVICES_PER_COMMUNE = 50
const AT = '2026-11-20T02:00:00.000Z'

export interface Waiting {
  readonly device: SyncDevice
  readonly segment: Buffer // gzip, as pushed
  readonly events: number
  readonly files: readonly SealedUpload[]
}

export interface StormSize {
  readonly devices: number
  readonly events: number
  readonly files: number
  readonly fileBytes: number
}

export async function prepare(dataDir: string, line: Line, size: StormSize): Promise<Waiting[]> {
  const keys = await openServerKeys(join(dataDir, 'keys'))
  const law = currentLaw((error) => console.error(error))
  const store = await openSqliteStore(join(dataDir, 'motcua.db'), law)
  await importPack(PACK_FOLDER, { store, packKey: keys.pack, at: AT })
  const all: Waiting[] = []
  for (let i = 0; i < size.devices; i++) {
    const place = Math.floor(i / DEVICES_PER_COMMUNE)
    const commune = String(20_000 + place)
    const agency = `H56.${String(10 + place)}.01`
    const officers = { receiver: `receiver-${place}`, handler: `handler-${place}` }
    if (i % DEVICES_PER_COMMUNE === 0)
      await store.createCommune(
        { code: commune, name: `Xã ${place}`, centre: 'Trung tâm', province: 'Thanh Hoá', agency },
        (['receiver', 'handler'] as const).map((role) => ({
          id: officers[role],
          commune,
          code: role,
          name: role,
          title: '',
          roles: [role],
          passphrase: 'none',
        })),
        'real',
      )
    const device = new SyncDevice(line)
    await store.addEnrolCode({ hash: `code-${i}`, commune, expiresAt: '2027-01-01T00:00:00.000Z' })
    const enrolled = await store.enrol({
      codeHash: `code-${i}`,
      keyId: keyThumbprint(device.publicKey),
      publicKey: device.publicKey,
      name: `Quầy ${i}`,
      newDeviceId: uuid(),
      year: 2026,
      at: AT,
    })
    if (!enrolled.ok) throw new Error(enrolled.problem.code)
    device.id = enrolled.value.id
    device.enrolled = { epoch: 1 } as EnrolAnswer
    const pages = Array.from({ length: size.files }, () => jpegPage(size.fileBytes))
    const files = pages.map((page) => sealUpload(keys.seal.publicJwk, page, 'image/jpeg'))
    const refs = files.map(({ sha256 }, n): FileRef => ({
      sha256,
      size: pages[n]!.length,
      mime: 'image/jpeg',
      kind: 'declaration',
      pages: 1,
    }))
    const events = dayOf({ agency, book: enrolled.value.book, ...officers }, size.events, refs)
    for (const event of events) device.write(JSON.stringify(event))
    const segment = gzipSync(JSON.stringify(device.segment(1, events.length)))
    device.log.length = 0 // a thousand logs in memory would be the load generator's own storm
    all.push({ device, segment, events: events.length, files })
  }
  await store.close()
  return all
}
