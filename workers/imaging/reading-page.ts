/** From the colour page to the page the reader gets: the order of the steps, each timed. */
import { flattenBackground } from './background.ts'
import { erase, findComponents } from './components.ts'
import { glyphHeight } from './glyph-height.ts'
import type { GreyImage } from './grey.ts'
import { findLeaders } from './leaders.ts'
import { shrink } from './resize.ts'
import { removeRules } from './rules.ts'
import { findSpecks } from './specks.ts'
import { isSpeckled, majority } from './speckle.ts'
import type { Stopwatch } from './stopwatch.ts'

/** Majority voting coarsens the strokes; at this size they look like print again. */
const SPECKLED_SCALE = 0.7

export interface ReadingPage {
  readonly image: GreyImage
  readonly scale: number // of `image` against the page given
}

export function makeReadingPage(grey: GreyImage, time: Stopwatch): ReadingPage {
  const flat = time('background', () => flattenBackground(grey))
  const { image, scale } = time('speckle', () =>
    isSpeckled(flat)
      ? { image: shrink(majority(flat), SPECKLED_SCALE), scale: SPECKLED_SCALE }
      : { image: flat, scale: 1 },
  )
  const glyph = time('components', () => {
    const components = findComponents(image)
    const height = glyphHeight(components)
    const leaders = findLeaders(components, height)
    const gone = new Set(leaders)
    const rest = components.filter((component) => !gone.has(component))
    erase(image, leaders)
    erase(image, findSpecks(rest, height))
    return height
  })
  time('rules', () => removeRules(image, glyph))
  return { image, scale }
}
