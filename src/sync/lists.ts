/**
 * Keeps the lists of the commune current (A15). One question says which of them changed: asked for one by one, as every round
 * did, they cost a weak line seconds though nothing had happened.
 */
import { ok, type Refused, type Result } from '../../domain/base/result.ts'
import { listNames, type ListName, type ListsAnswer } from '../../domain/sync/lists.ts'
import type { DataContext } from '../data/context.ts'
import { getMeta } from '../data/meta.ts'
import { SILENT } from './ask-list.ts'
import { updateInspections } from './assignments.ts'
import { updateCentre } from './centre.ts'
import { updateDeviceKeys } from './device-keys.ts'
import { updateLocalRules } from './local-rules.ts'
import { updateOfficers } from './officers.ts'
import { updatePayees } from './payees.ts'
import type { SenderContext } from './sender.ts'
import { updateSignatures } from './signatures.ts'
import type { WirePort } from './wire-port.ts'

const update: Record<ListName, (open: DataContext, sender: SenderContext) => Promise<Result<null>>> = {
  officers: (open, { wire }) => updateOfficers(open, wire),
  payees: (open, { wire, device }) => updatePayees(open, wire, device.signKey),
  signatures: (open, { wire, device }) => updateSignatures(open, wire, device.signKey),
  localRules: (open, { wire, device }) => updateLocalRules(open, wire, device.signKey),
  centre: (open, { wire, device }) => updateCentre(open, wire, device.signKey),
  assignments: (open, { wire, device }) => updateInspections(open, wire, device.signKey),
  deviceKeys: (open, sender) => updateDeviceKeys(open, sender),
}

/** A list that is refused stops no other; a line that is gone stops them all. */
export async function updateLists(open: DataContext, sender: SenderContext): Promise<Result<null>> {
  const changed = await askChanged(open, sender.wire)
  if (!changed.ok) return changed
  let refused: Refused | null = null
  for (const name of changed.value) {
    const updated = await update[name](open, sender)
    if (updated.ok) continue
    if (updated.problem.code.startsWith('net.')) return updated
    refused ??= updated
  }
  return refused ?? ok(null)
}

async function askChanged(
  { db }: DataContext,
  wire: Pick<WirePort, 'get'>,
): Promise<Result<readonly ListName[]>> {
  const known = await Promise.all(
    listNames.map(async (name) => [name, (await getMeta(db, name))?.hash ?? ''] as const),
  )
  const told = await wire.get<ListsAnswer>(
    `/api/lists?${new URLSearchParams(known.map(([...pair]) => pair))}`,
  )
  if (told.ok) return ok(listNames.filter((name) => told.value.changed.includes(name)))
  // A server of an earlier release: each list is asked for.
  return SILENT.includes(told.problem.code) ? ok(listNames) : told
}
