/**
 * From a call at one counter to the board of another machine, through a real server process and two real browser pages of
 * different origins, over the loopback. Beside it in the same run: a page that asks the same server every two seconds.
 */
import { resolve } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { chromiumArgs, findChromium } from '../../scripts/chromium.ts'
import { HomeServer } from '../../tests/journeys/support/server.ts'
import { percentile, type Report } from '../figure.ts'
import { bundle } from '../throttled-page.ts'
import type * as inPage from './in-page.ts'

const CALLS = 50
const POLL_MS = 2_000
/** Calls come when they come, not in step with whoever polls. */
const GAP_MS = { least: 300, most: 1_300 }

type Bench = { bench: typeof inPage }

export default async function measure(report: Report): Promise<void> {
  const script = await bundle(resolve(import.meta.dirname, 'in-page.ts'))
  const executablePath = findChromium()
  const server = await HomeServer.create({ withKiosk: true })
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: chromiumArgs })
  const openPage = async (origin: string): Promise<Page> => {
    const page = await (await browser.newContext()).newPage()
    await page.route('**/bench.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
    )
    await page.goto(`${origin}/bench.html`)
    await page.addScriptTag({ content: script })
    return page
  }
  try {
    const counter = await openPage(server.origin)
    const board = await openPage(server.kioskOrigin)
    await counter.evaluate(
      (code) => (globalThis as unknown as Bench).bench.beCounter(code),
      server.enrolmentCode,
    )
    const boardCode = /Mã bảng số(?: tiếp theo)?: ([0-9A-Z-]+)/.exec(server.printed)?.[1] ?? ''
    await board.evaluate(([code, pollMs]) => (globalThis as unknown as Bench).bench.beBoard(code, pollMs), [
      boardCode,
      POLL_MS,
    ] as const)
    const calls: { code: string; at: number }[] = []
    for (let i = 0; i < CALLS; i++) {
      calls.push(await counter.evaluate(() => (globalThis as unknown as Bench).bench.callOnce()))
      await board.waitForTimeout(GAP_MS.least + Math.random() * (GAP_MS.most - GAP_MS.least))
    }
    await board.waitForTimeout(2 * POLL_MS)
    const seen = await board.evaluate(() => (globalThis as unknown as Bench).bench.seenOnBoard())
    const times = (by: Record<string, number>) => calls.map(({ code, at }) => (by[code] ?? Infinity) - at)
    const peer = `plain polling every ${POLL_MS / 1000} s`
    for (const [what, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
      ['worst', 1],
    ] as const)
      report({
        metric: `call to the board of another machine, ${what} of ${CALLS}`,
        value: percentile(times(seen.followed), share),
        unit: 'ms',
        peer,
        peerValue: percentile(times(seen.polled), share),
      })
  } finally {
    await browser.close()
    await server.remove()
  }
}
