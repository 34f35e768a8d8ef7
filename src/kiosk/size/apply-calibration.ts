/** Keeps the calibration with the device and sets it on the page. */
import { signal, type ReadonlySignal } from '@preact/signals'
import { ok, type Result } from '../../../domain/base/result.ts'
import type { Kept } from '../../device/kept.ts'
import { sizesFor, sizeVariables, tidyCalibration, UNCALIBRATED, type Calibration } from './calibration.ts'

const KEY = 'calibration'
const current = signal<Calibration>(UNCALIBRATED)
const known = signal(false)

export const calibration: ReadonlySignal<Calibration> = current
/** False: nobody has held a card against this screen yet. */
export const isCalibrated: ReadonlySignal<boolean> = known

/** Call before the first screen is drawn. Never refuses: what cannot be read is uncalibrated. */
export async function applyCalibration(kept: Kept): Promise<void> {
  const found = await kept.find<unknown>(KEY)
  const kind = found.ok ? tidyCalibration(found.value) : null
  known.value = kind !== null
  showCalibration(kind ?? UNCALIBRATED)
}

/** `device.storage.*`: shown, but not kept. */
export async function keepCalibration(wanted: Calibration, kept: Kept): Promise<Result<null>> {
  showCalibration(wanted)
  const done = await kept.update<Calibration>(KEY, () => wanted)
  if (!done.ok) return done
  known.value = true
  return ok(null)
}

/** On the page at once, for the keeper to look at. */
export function showCalibration(wanted: Calibration): void {
  current.value = wanted
  const { style } = document.documentElement
  for (const [name, value] of Object.entries(sizeVariables(sizesFor(wanted)))) style.setProperty(name, value)
}
