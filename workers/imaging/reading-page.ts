/** From the colour page to the page the reader gets: the order of the steps, each timed. */
import { flattenBackground } from './background.ts'
import { type Component, erase, findComponents } from './components.ts'
import { glyphHeight } from './glyph-height.ts'
import type { GreyImage } from './grey.ts'
import { findLeaders } from './leaders.ts'
import { likenessOf } from './likeness.ts'
import { enlarge, shrink } from './resize.ts'
import { readingScale } from './resolution.ts'
import { removeRules } from './rules.ts'
import { findSpecks } from './specks.ts'
import { isSpeckled, majority } from './speckle.ts'
import type { Stopwatch } from './stopwatch.ts'

/** Majority voting coarsens the strokes; at this size they look like print again. */
const SPECKLED_SCALE = 0.7

export interface ReadingPage {
  readonly image: GreyImage
  readonly scale: number // of `image` against the page given
  readonly likeness: string
  readonly components: readonly Component[] // of the page as read, before rules went
}

export function makeReadingPage(grey: GreyImage, time: Stopwatch): ReadingPage {
  const flat = time('background', () => flattenBackground(grey))
  const clean = time('speckle', () =>
    isSpeckled(flat)
      ? { image: shrink(majority(flat), SPECKLED_SCALE), scale: SPECKLED_SCALE }
      : { image: flat, scale: 1 },
  )
  const { image, scale, components, glyph } = time('components', () => atReadingSize(clean))
  time('specks', () => {
    const leaders = findLeaders(components, glyph)
    const gone = new Set(leaders)
    const rest = components.filter((component) => !gone.has(component))
    erase(image, leaders)
    erase(image, findSpecks(rest, glyph))
  })
  time('rules', () => removeRules(image, glyph))
  return { image, scale, components, likeness: time('likeness', () => likenessOf(image)) }
}

/** Print much smaller or larger than usual is brought nearer to the size the reader knows. */
function atReadingSize({ image, scale }: { image: GreyImage; scale: number }) {
  const components = findComponents(image)
  const glyph = glyphHeight(components)
  const factor = readingScale(glyph)
  if (factor === 1) return { image, scale, components, glyph }
  const resized = factor > 1 ? enlarge(image, factor) : shrink(image, factor)
  const again = findComponents(resized)
  return { image: resized, scale: scale * factor, components: again, glyph: glyphHeight(again) }
}
