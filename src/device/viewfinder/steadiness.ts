/** When the sheet in the viewfinder lies still enough to be taken by itself, and not the same sheet twice. */
import type { Outline, Quad, QualityFault } from '../../bridge/imaging.ts'

export interface Steadiness {
  readonly anchor: Quad | null // where the sheet lay when it came to rest
  readonly since: number // ms
  readonly looks: number
  readonly taken: Quad | null // where the sheet last taken lay; until it moves it is not taken again
}

export interface Rules {
  readonly size: { readonly width: number; readonly height: number } // of the frame
  readonly now: number // ms
}

export const atFirst: Steadiness = { anchor: null, since: 0, looks: 0, taken: null }

/** The sheet must lie still this long, seen at least so often however slow the computer is. */
const STILL_MS = 800
const LEAST_LOOKS = 3
/** Shares of the frame's diagonal. A held page trembles by one hundredth; one that is changed moves by more than a tenth. */
const TREMBLE = 0.02
const CHANGED = 0.1
/** Every right outline was surer than this (corner finder's figures). */
const SURE = 0.25
/** A smaller sheet is read from far away: the person is told to come closer first. */
export const LEAST_AREA = 0.2

/** Faults that speak against a shot. Paleness and skew are mended afterwards; pixels are counted on the real picture. */
const FORBIDDING: readonly QualityFault[] = ['blurred', 'glare', 'dark', 'cut-off']

export function watch(before: Steadiness, outline: Outline, { size, now }: Rules): Steadiness {
  const { corners, confidence, faults } = outline
  const fits = corners !== null && confidence >= SURE && areaShare(corners, size) >= LEAST_AREA
  const taken = fits && before.taken && moved(before.taken, corners, size) <= CHANGED ? before.taken : null
  if (!fits || taken || faults.some((fault) => FORBIDDING.includes(fault)))
    return { anchor: null, since: now, looks: 0, taken: fits ? taken : null }
  const rests = before.anchor !== null && moved(before.anchor, corners, size) <= TREMBLE
  return rests
    ? { ...before, looks: before.looks + 1, taken: null }
    : { anchor: corners, since: now, looks: 1, taken: null }
}

/** 0 … 1; at 1 it is time to shoot. */
export function readiness({ anchor, since, looks }: Steadiness, now: number): number {
  if (anchor === null) return 0
  return Math.min(1, (now - since) / STILL_MS, looks / LEAST_LOOKS)
}

/** After a shot the same sheet is left alone until it has gone or moved. */
export function afterShot(state: Steadiness, corners: Quad | null): Steadiness {
  return { ...atFirst, taken: corners ?? state.anchor }
}

export function areaShare(quad: Quad, { width, height }: Rules['size']): number {
  let twice = 0
  quad.forEach(([x, y], at) => {
    const [nextX, nextY] = quad[(at + 1) % 4]!
    twice += x * nextY - nextX * y
  })
  return Math.abs(twice) / 2 / (width * height)
}

function moved(a: Quad, b: Quad, { width, height }: Rules['size']): number {
  const steps = a.map(([x, y], at) => Math.hypot(x - b[at]![0], y - b[at]![1]))
  return Math.max(...steps) / Math.hypot(width, height)
}
