/** The keys by which the receipts of a commune are proven without a line (rule A14). */
import { createHash } from 'node:crypto'
import type { Hono } from 'hono'
import { deviceKeysText, type DeviceKeysAnswer } from '../../../domain/receipt-proof/device-keys.ts'
import { instant } from '../../clock.ts'
import { signText } from '../../keys/ecdsa.ts'
import type { Env, Parts } from '../parts.ts'
import { requireDevice } from '../require-device.ts'

export function routeDeviceKeys(app: Hono<Env>, parts: Parts): void {
  const { store, clock, keys: serverKeys } = parts

  app.get('/api/devices/keys', requireDevice(parts), async (c) => {
    const { commune } = c.var.device
    const keys = await store.listDeviceKeys(commune)
    const undated = deviceKeysText({ commune, at: '', keys })
    const hash = createHash('sha256').update(undated).digest('hex')
    if (c.req.query('known') === hash) return c.json({ hash, list: null } satisfies DeviceKeysAnswer)
    const list = { commune, at: instant(clock()), keys }
    const sig = signText(serverKeys.sign.privateKey, deviceKeysText(list))
    return c.json({ hash, list: { ...list, sig } } satisfies DeviceKeysAnswer)
  })
}
