/** Opens the pack that lies at the kiosk, and keeps it current while there is a line. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { FormDefinition } from '../../../domain/form/form.ts'
import { parseFormItem, parseProcedureItem } from '../../../domain/procedure/pack-items.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import type { PackManifest, PublicKeyJwk } from '../../../domain/sync/wire.ts'
import { findDamaged, isGenuine, updateShelf, type PackShelf } from '../../sync/pack-update.ts'
import type { WirePort } from '../../sync/wire-port.ts'
import type { KioskLaw } from './kiosk-law.ts'
import { openShelf, type KioskShelf } from './pack-shelf.ts'

export interface LawDeps {
  readonly packKey: PublicKeyJwk // from enrolment
  readonly wire: Pick<WirePort, 'get' | 'post'>
  readonly shelf?: KioskShelf
}

/**
 * The law as it lies here; fetched first when nothing does. `pack.missing` without a line on the first day,
 * `pack.forged`, `pack.item-damaged` {hash}.
 */
export async function openKioskLaw({ packKey, wire, shelf }: LawDeps): Promise<Result<KioskLaw>> {
  const own = shelf ?? (await openShelf())
  try {
    const held = await readLaw(own, packKey)
    if (held.ok) return held
    // What somebody changed on the disk is fetched anew, as if it had never been there.
    const fetched = await updateShelf(
      held.problem.code === 'pack.missing' ? own : asEmpty(own),
      wire,
      packKey,
    )
    if (fetched.ok) return await readLaw(own, packKey)
    return fetched.problem.code.startsWith('net.') ? held : fetched
  } finally {
    if (shelf === undefined) own.close()
  }
}

/** Asks for a newer pack. True: there is one, to be opened for the next resident. */
export async function refreshKioskLaw({ packKey, wire, shelf }: LawDeps): Promise<Result<boolean>> {
  const own = shelf ?? (await openShelf())
  try {
    const before = (await own.held())?.hash
    const done = await updateShelf(own, wire, packKey)
    return done.ok ? ok(done.value.hash !== before) : done
  } finally {
    if (shelf === undefined) own.close()
  }
}

function asEmpty(shelf: KioskShelf): PackShelf {
  return { ...shelf, held: async () => null, has: async () => [] }
}

async function readLaw(shelf: KioskShelf, packKey: PublicKeyJwk): Promise<Result<KioskLaw>> {
  const pack = await shelf.held()
  if (pack === null) return refuse('pack.missing')
  if (!(await isGenuine(pack, packKey))) return refuse('pack.forged')
  const manifest = JSON.parse(pack.bytes) as PackManifest
  const texts = await shelf.all()
  const damaged = await findDamaged(manifest, texts)
  if (damaged !== null) return refuse('pack.item-damaged', { hash: damaged })
  const values = new Map(
    manifest.items.map(({ id, hash }): [string, unknown] => [id, JSON.parse(texts.get(hash) as string)]),
  )
  return sortedOut(pack.hash, manifest, values)
}

function sortedOut(
  hash: string,
  { name, validFrom }: PackManifest,
  values: ReadonlyMap<string, unknown>,
): Result<KioskLaw> {
  const procedures = new Map<string, Procedure>()
  const forms = new Map<string, FormDefinition>()
  for (const [id, value] of values) {
    if (id.startsWith('procedure:')) {
      const procedure = parseProcedureItem(value)
      if (!procedure.ok) return procedure
      procedures.set(procedure.value.code, procedure.value)
    } else if (id.startsWith('form:')) {
      const form = parseFormItem(value)
      if (!form.ok) return form
      forms.set(form.value.id, form.value)
    }
  }
  return ok({ pack: hash, name, validFrom, procedures, forms, item: (id) => values.get(id) })
}
