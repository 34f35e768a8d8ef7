/**
 * The largest type in which all of a text stands on one page. It is only ever measured in one and the same box: laid
 * out for the screen, in its own style, unzoomed; anything else measured would be another page than the printed one.
 */
export const LARGEST_PT = 24
export const SMALLEST_PT = 9
const STEP_PT = 0.5

/** In Posters.module.css, beside the height of the page: with it the whole style of the page has come. */
const STYLE_MARK = '--page-of-poster'

/** Left free below: a printer's lines may break a little otherwise than a screen's. */
const SPARE = 0.02

/** `fits` holds up to some size and no further. The smallest is taken unasked: what is longer goes on to a second page. */
export function largestFitting(fits: (pt: number) => boolean): number {
  let low = 0
  let high = Math.round((LARGEST_PT - SMALLEST_PT) / STEP_PT)
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(SMALLEST_PT + middle * STEP_PT)) low = middle
    else high = middle - 1
  }
  return SMALLEST_PT + low * STEP_PT
}

/** False, and nothing is changed, while the page cannot be measured. */
export function fitPage(sheet: HTMLElement, page: HTMLElement, text: HTMLElement): boolean {
  if (matchMedia('print').matches) return false
  const { zoom } = sheet.style
  sheet.style.zoom = '1'
  try {
    const isStyled = getComputedStyle(page).getPropertyValue(STYLE_MARK) !== ''
    const room = page.clientHeight * (1 - SPARE)
    if (!isStyled || room === 0) return false
    const size = largestFitting((pt) => {
      text.style.fontSize = `${pt}pt`
      return text.offsetHeight <= room && text.scrollWidth <= text.clientWidth + 1
    })
    text.style.fontSize = `${size}pt`
    return true
  } finally {
    sheet.style.zoom = zoom
  }
}
