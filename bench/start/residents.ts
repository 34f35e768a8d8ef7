/** The same for what hangs in the hall: an enrolled kiosk before its start screen, a board before its numbers. */
import type { Page } from '@playwright/test'
import { CounterBrowser } from '../../tests/journeys/support/browser.ts'
import { openKiosk } from '../../tests/journeys/support/kiosk.ts'
import { HomeServer } from '../../tests/journeys/support/server.ts'
import { percentile, type Report } from '../figure.ts'
import { coldStart } from './cold-start.ts'

/** DESIGN: 2 s, as for the counter. */
const BUDGET_MS = 2000

interface Station {
  readonly name: string
  readonly page: string
  /** There is something to touch, or to read. */
  readonly usable: string
  readonly make: (browser: CounterBrowser, server: HomeServer) => Promise<unknown>
}

const stations: readonly Station[] = [
  { name: 'kiosk', page: 'kiosk.html', usable: 'nav button:not([disabled])', make: openKiosk },
  { name: 'board', page: 'board.html', usable: 'h1', make: makeBoard },
]

export async function measureResidents(report: Report, trials: number): Promise<void> {
  for (const station of stations) {
    const server = await HomeServer.create({ withKiosk: true })
    const browser = new CounterBrowser()
    try {
      const address = `${server.kioskOrigin}/${station.page}`
      await station.make(browser, server)
      await browser.close()
      await server.kill()
      const times: number[] = []
      for (let i = 0; i < trials; i++) times.push(await coldStart(address, browser.profile, station.usable))
      for (const [what, share] of [
        ['p50', 0.5],
        [`worst of ${trials}`, 1],
      ] as const)
        report({
          metric: `${station.name} usable ${what}, offline, 6×`,
          value: percentile(times, share),
          unit: 'ms',
          peer: 'budget',
          peerValue: BUDGET_MS,
        })
    } finally {
      await browser.remove()
      await server.remove()
    }
  }
}

async function makeBoard(browser: CounterBrowser, server: HomeServer): Promise<void> {
  const page = await browser.open()
  const code = [...server.printed.matchAll(/Mã bảng số(?: tiếp theo)?: ([0-9A-Z-]+)/g)].at(-1)?.[1] ?? ''
  await page.goto(`${server.kioskOrigin}/board.html#dk=${code}`)
  await page.getByRole('button', { name: 'Đăng ký' }).click()
  await isKept(page)
}

/** Asked again and again: the page's policy forbids what `waitForFunction` does. */
async function isKept(page: Page): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until; await page.waitForTimeout(200))
    if (await page.evaluate(() => navigator.serviceWorker.controller !== null)) return
  throw new Error('the page is not kept')
}
