/** Holds one state of the screen against axe in every way the device can show it: text size and contrast of its settings. */
import type { Page } from '@playwright/test'
import { findObstacles } from './accessibility.ts'

/** What `src/device/display.ts` writes on <html>. */
const LOOKS = {
  'as it comes': {},
  'text 200 %': { text: '200' },
  'high contrast': { contrast: 'high' },
  'text 200 %, high contrast': { text: '200', contrast: 'high' },
} as const

export class EveryLook {
  readonly found: string[] = []
  readonly seen: string[] = []
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** `name`: of the state, as it will stand in the report. */
  async inspect(name: string): Promise<void> {
    this.seen.push(name)
    for (const [look, marks] of Object.entries(LOOKS)) {
      await show(this.#page, marks)
      for (const { rule, where, why } of await this.#obstacles())
        this.found.push(`${name}, ${look}: ${rule} at ${where}: ${why}`)
      const over = await this.#page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (over > 0) this.found.push(`${name}, ${look}: the page is ${over} px wider than the screen`)
    }
    await show(this.#page, {})
  }

  /** What is seen only while something moves by itself (a line that comes back, a toast that leaves) is looked at again. */
  async #obstacles() {
    const found = await findObstacles(this.#page)
    if (found.length === 0) return found
    // A toast may lie over a button for its eight seconds.
    const toast = this.#page.getByRole('status').getByRole('button', { name: 'Bỏ qua' })
    await toast
      .first()
      .waitFor({ state: 'detached', timeout: 10_000 })
      .catch(() => undefined)
    // What happens to lie half under the bar at the top is whole once it is scrolled to.
    await this.#page.evaluate(() => scrollTo(0, 0))
    await this.#page.waitForTimeout(1_500)
    return await findObstacles(this.#page)
  }
}

/** Nothing is judged while it is still fading from one colour to the next. */
async function show(page: Page, marks: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(async (wanted) => {
    const { dataset } = document.documentElement
    for (const name of ['text', 'contrast']) delete dataset[name]
    Object.assign(dataset, wanted)
    const nextFrame = () => new Promise((frame) => requestAnimationFrame(frame))
    await nextFrame()
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
    await nextFrame()
  }, marks)
}
