/** The screen of a device that was revoked. */
import type { ComponentChildren } from 'preact'
import type { Device } from '../device/open-device.ts'
import { RevokedScreen } from '../features/unlock/RevokedScreen.tsx'
import { beginAnew, countLeftBehind } from './give-up-keys.ts'

export function RevokedRoute({ device, ways }: { device: Device; ways: ComponentChildren }) {
  return <RevokedScreen countLeft={countLeftBehind} ways={ways} onBeginAnew={() => void beginAnew(device)} />
}
