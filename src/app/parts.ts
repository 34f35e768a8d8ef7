/** What the whole application is made of, put together once by the entry. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Device } from '../device/open-device.ts'
import type { Http } from '../sync/http.ts'

export interface AppParts {
  readonly device: Device
  readonly http: Http
}

const Parts = createContext<AppParts | null>(null)

export const PartsProvider = Parts.Provider

export function useParts(): AppParts {
  const parts = useContext(Parts)
  if (parts === null) throw new Error('the screen stands outside <PartsProvider>')
  return parts
}
