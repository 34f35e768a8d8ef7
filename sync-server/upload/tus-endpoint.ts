/** The tus end of dossiers' files, `/api/files`: what may begin here, and under whose name (rules F1, F2). */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { ServerKeys } from '../keys/server-keys.ts'
import type { Device, Store } from '../store/port.ts'
import type { Intake } from './intake.ts'
import { MAX_FILE_BYTES, readUploadTerms, TAG_BYTES } from './metadata.ts'
import { openTusDoor, type DoorTerms, type TusDoor } from './tus-door.ts'
import { newUploadId, uploadedThing } from './upload-id.ts'

export const FILES_PATH = '/api/files'
export const MAX_OPEN = 64
/** A box carries the files of a whole commune; begun anew when an answer was lost. */
const MAX_OPEN_OF_BOX = 2_000

export interface TusEndpoint extends TusDoor {
  /** Hashes of which this device has sent a part. */
  partials(device: Device): Promise<ReadonlySet<string>>
}

export function makeTusEndpoint(store: Store, intake: Intake, keys: ServerKeys): TusEndpoint {
  const admit: DoorTerms['admit'] = async (device, { size, metadata }): Promise<Result<null>> => {
    const terms = readUploadTerms(metadata, size, keys.seal.privateKey)
    if (!terms.ok) return terms
    const { sha256 } = terms.value
    const state = (await store.blobStates(device.commune, [sha256])).get(sha256)
    if (state === 'verified') return refuse('blob.already-verified')
    if (state) return { ok: false, problem: state.refused }
    const open = await intake.dropForgotten(device.id, sha256)
    const max = device.kind === 'box' ? MAX_OPEN_OF_BOX : MAX_OPEN
    return open >= max ? refuse('blob.too-many-open', { max }) : ok(null)
  }

  const door = openTusDoor({
    path: FILES_PATH,
    shelf: intake.shelf,
    maxBytes: MAX_FILE_BYTES + TAG_BYTES,
    nameOf: (device, { sha256 }) =>
      sha256 && /^[0-9a-f]{64}$/.test(sha256)
        ? ok(newUploadId(device.id, sha256))
        : refuse('blob.metadata-invalid', { name: 'sha256' }),
    admit,
    finish: (id) => intake.finish(id),
  })

  return {
    ...door,
    async partials(device) {
      const own = await intake.shelf.of(device.id)
      return new Set(own.map((id) => uploadedThing(id) ?? ''))
    },
  }
}
