/** One cold start: the browser process started anew, 6× CPU slowdown, from navigation until the first screen can be used. */
import type { CDPSession, Page } from '@playwright/test'
import { CounterBrowser } from '../../tests/journeys/support/browser.ts'
import { SLOWDOWN, slowDown } from '../throttled-page.ts'

/** What "can be used" means on the first screen. */
const USABLE = 'h1, input:not([disabled])'

function noteWhenUsable(selector: string): void {
  const note = () => {
    const shown = document.querySelector<HTMLElement>(selector)
    if (!shown || shown.offsetHeight === 0) return requestAnimationFrame(note)
    return requestAnimationFrame(() => ((globalThis as { usableAt?: number }).usableAt = performance.now()))
  }
  requestAnimationFrame(note)
}

/** ms a fixed piece of work takes, at best of three: shows whether the slowdown is really on. */
async function effort(page: Page): Promise<number> {
  return page.evaluate(() => {
    const times = [0, 1, 2].map(() => {
      const from = performance.now()
      let x = 0
      for (let i = 0; i < 2e7; i++) x = (x + i * 7) % 1013
      if (x < 0) throw new RangeError() // keeps the loop from being left out
      return performance.now() - from
    })
    return Math.min(...times)
  })
}

/** Asked again and again: the page's policy forbids what `waitForFunction` does. */
async function readUsableAt(page: Page): Promise<number> {
  for (const until = Date.now() + 30_000; Date.now() < until;) {
    const at = await page.evaluate(() => (globalThis as { usableAt?: number }).usableAt)
    if (at !== undefined) return at
    await page.waitForTimeout(100)
  }
  throw new Error('no usable screen within 30 s')
}

/** `usable`: what must be there; `profile`: with what an earlier visit kept. Milliseconds of the page's own clock. */
export async function coldStart(address: string, profile?: string, usable = USABLE): Promise<number> {
  const browser = new CounterBrowser(profile)
  try {
    const page = await browser.open()
    const session: CDPSession = await browser.context.newCDPSession(page)
    await page.addInitScript(noteWhenUsable, usable)
    await slowDown(session)
    await page.goto(address, { waitUntil: 'commit' })
    const usableAt = await readUsableAt(page)
    const slow = await effort(page)
    await slowDown(session, 1)
    const fast = await effort(page)
    if (slow < (fast * SLOWDOWN) / 2) throw new Error(`not slowed down: ${slow} ms against ${fast} ms`)
    return usableAt
  } finally {
    await (profile ? browser.close() : browser.remove())
  }
}
