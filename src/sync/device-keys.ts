/** Keeps the keys that prove receipts current (A14): asked by their hash, so that an unchanged list costs nothing. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { deviceKeysText, type DeviceKeysAnswer } from '../../domain/receipt-proof/device-keys.ts'
import type { DataContext } from '../data/context.ts'
import { getMeta, setMeta } from '../data/meta.ts'
import { askList } from './ask-list.ts'
import type { SenderContext } from './sender.ts'
import { verifyText } from './signature.ts'

/** `sync.answer.forged` for a list that is not the home server's, of another commune, or older than the one kept. */
export async function updateDeviceKeys(
  { db, device: { commune } }: Pick<DataContext, 'db' | 'device'>,
  { wire, device }: Pick<SenderContext, 'wire' | 'device'>,
): Promise<Result<null>> {
  const kept = await getMeta(db, 'deviceKeys')
  const told = await askList<DeviceKeysAnswer>(wire, '/api/devices/keys', kept)
  if (!told.ok) return told
  if (!told.value?.list) return ok(null)
  const { hash, list } = told.value
  const isGenuine =
    list.commune === commune &&
    list.at >= (kept?.list.at ?? '') &&
    (await verifyText(device.signKey, deviceKeysText(list), list.sig))
  if (!isGenuine) return refuse('sync.answer.forged')
  await setMeta(db, 'deviceKeys', { hash, list })
  return ok(null)
}
