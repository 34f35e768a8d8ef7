/** Begins the errands once the first screen stands; their part and the line are fetched only then. */
import { deviceKeysText } from '../../../domain/receipt-proof/device-keys.ts'
import type { KioskPlace } from '../../../domain/station/place.ts'
import type { DeviceIdentity } from '../../device/identity.ts'
import type { Http } from '../../sync/http.ts'

const FIRST_MS = 3_000

export interface KeepErrandsDeps {
  readonly http: Http
  readonly identity: DeviceIdentity
}

export function keepErrands({ http, identity }: KeepErrandsDeps): { stop(): void } {
  let errands: { stop(): void } | null = null
  let isStopped = false
  const begin = async () => {
    const { beginErrands } = await import('./outbox.ts')
    if (isStopped) return
    errands = beginErrands({ http, isGenuine: (place) => isFromHome(place, identity) })
  }
  // Without its part now (no line, a build that is being replaced) the next start of the page does it.
  const first = setTimeout(() => void begin().catch(() => undefined), FIRST_MS)
  return {
    stop() {
      isStopped = true
      clearTimeout(first)
      errands?.stop()
    },
  }
}

/** Signed by the server that enrolled this kiosk, for its own commune. */
async function isFromHome({ deviceKeys }: KioskPlace, { enrolment }: DeviceIdentity): Promise<boolean> {
  const { list } = deviceKeys
  if (list === null || list.commune !== enrolment.commune.code) return false
  const { verifyText } = await import('../../sync/signature.ts')
  return await verifyText(enrolment.signKey, deviceKeysText(list), list.sig)
}
