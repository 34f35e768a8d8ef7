/** The keys by which the receipts of a commune are proven without a line (rule A14). */
import type { Hono } from 'hono'
import { deviceKeysText, type DeviceKeysAnswer } from '../../../domain/receipt-proof/device-keys.ts'
import { instant } from '../../clock.ts'
import { signText } from '../../keys/ecdsa.ts'
import { sha256Hex } from '../../sha256.ts'
import type { Env, Parts } from '../parts.ts'
import { requireDevice } from '../require-device.ts'

/** The hash is of what stands in the list, not of when it was told. */
export async function deviceKeysOf({ store }: Pick<Parts, 'store'>, commune: string) {
  const keys = await store.listDeviceKeys(commune)
  return { hash: sha256Hex(deviceKeysText({ commune, at: '', keys })), keys }
}

export function routeDeviceKeys(app: Hono<Env>, parts: Parts): void {
  const { clock, keys: serverKeys } = parts

  app.get('/api/devices/keys', requireDevice(parts), async (c) => {
    const { commune } = c.var.device
    const { hash, keys } = await deviceKeysOf(parts, commune)
    if (c.req.query('known') === hash) return c.json({ hash, list: null } satisfies DeviceKeysAnswer)
    const list = { commune, at: instant(clock()), keys }
    const sig = signText(serverKeys.sign.privateKey, deviceKeysText(list))
    return c.json({ hash, list: { ...list, sig } } satisfies DeviceKeysAnswer)
  })
}
