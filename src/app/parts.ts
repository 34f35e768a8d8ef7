/** What the whole application is made of, put together once by the entry. */
import type { Device } from '../device/open-device.ts'
import type { Http } from '../sync/http.ts'

export interface AppParts {
  readonly device: Device
  readonly http: Http
}
