/** The one thing to do now, for the person who holds the camera. */
import type { Outline } from '../../bridge/imaging.ts'
import { areaShare, LEAST_AREA, readiness, type Steadiness } from './steadiness.ts'

export type Advice = 'show' | 'closer' | 'dark' | 'glare' | 'blurred' | 'cutOff' | 'still' | 'next'

export function adviceFor(
  outline: Outline,
  state: Steadiness,
  { size, now }: { size: { width: number; height: number }; now: number },
): Advice {
  const { corners, faults } = outline
  // Nothing can be found in the dark, so that comes first.
  if (faults.includes('dark')) return 'dark'
  if (corners === null) return 'show'
  if (state.taken !== null) return 'next'
  if (faults.includes('glare')) return 'glare'
  if (faults.includes('cut-off')) return 'cutOff'
  if (areaShare(corners, size) < LEAST_AREA) return 'closer'
  if (faults.includes('blurred')) return 'blurred'
  return readiness(state, now) > 0 ? 'still' : 'show'
}
