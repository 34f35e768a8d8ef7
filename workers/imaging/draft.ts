/** What a small, flat copy of a page tells before the page itself is drawn: which way it lies, how skew, how large its print. */
import { flattenBackground } from './background.ts'
import { isBlankPage } from './blank.ts'
import { findComponents } from './components.ts'
import { letterHeight } from './glyph-height.ts'
import type { GreyImage } from './grey.ts'
import { turned } from './machine-zone/turn.ts'
import { sidewaysTurn } from './sideways.ts'
import { skewOf } from './skew.ts'
import type { Stopwatch } from './stopwatch.ts'

/** Long side of the copy: lines of 10 pt can still be told apart. */
export const DRAFT_SIDE = 1200

/** Letters of 9 pt on A4 at that size. */
const LEAST_GLYPH = 4

export interface Draft {
  readonly turn: 0 | 1 | 3 // quarter turns clockwise after which its lines run across
  readonly skewDeg: number // once it is turned so
  readonly glyph: number | null // pixels of the draft
  readonly isBlank: boolean
}

export function readDraft(grey: GreyImage, time: Stopwatch): Draft {
  const flat = time('draft', () => flattenBackground(grey))
  const turn = time('sideways', () => sidewaysTurn(flat))
  const skewDeg = time('skew', () => skewOf(turned(flat, turn)))
  const glyph = time('draft', () => letterHeight(findComponents(flat), LEAST_GLYPH))
  const isBlank = time('blank', () => isBlankPage(flat))
  return { turn, skewDeg, glyph, isBlank }
}
