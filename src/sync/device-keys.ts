/** Keeps the keys that prove receipts current (A14): asked by their hash, so that an unchanged list costs nothing. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { deviceKeysText, type DeviceKeysAnswer } from '../../domain/receipt-proof/device-keys.ts'
import type { DataContext } from '../data/context.ts'
import { getMeta, setMeta } from '../data/meta.ts'
import type { SenderContext } from './sender.ts'
import { verifyText } from './signature.ts'

/** A server of an earlier release has no such list. */
const SILENT = ['request.route.not-found', 'net.refused']

/** `sync.answer.forged` for a list that is not the home server's, of another commune, or older than the one kept. */
export async function updateDeviceKeys(
  { db, device: { commune } }: Pick<DataContext, 'db' | 'device'>,
  { wire, device }: Pick<SenderContext, 'wire' | 'device'>,
): Promise<Result<null>> {
  const kept = await getMeta(db, 'deviceKeys')
  const told = await wire.get<DeviceKeysAnswer>(`/api/devices/keys?known=${kept?.hash ?? ''}`)
  if (!told.ok) return SILENT.includes(told.problem.code) ? ok(null) : told
  const { hash, list } = told.value
  if (list === null) return ok(null)
  const isGenuine =
    list.commune === commune &&
    list.at >= (kept?.list.at ?? '') &&
    (await verifyText(device.signKey, deviceKeysText(list), list.sig))
  if (!isGenuine) return refuse('sync.answer.forged')
  await setMeta(db, 'deviceKeys', { hash, list })
  return ok(null)
}
