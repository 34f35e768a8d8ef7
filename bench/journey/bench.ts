/**
 * The main job, server killed, browser new: unlock, birth registration with three scanned papers, receipt printed.
 * Scripted hands without thinking time, so the time is the application's alone; once plain and once at 6× CPU slowdown
 * (main thread; workers are not slowed down by the browser).
 */
import { CounterBrowser } from '../../tests/journeys/support/browser.ts'
import { readInputCount } from '../../tests/journeys/support/input-count.ts'
import {
  acceptEverything,
  beginReception,
  BIRTH_PAPERS,
  enrolDevice,
  receiveAndPrint,
  scanPapers,
  unlock,
  waitUntilReadyOffline,
} from '../../tests/journeys/support/officer.ts'
import { HomeServer } from '../../tests/journeys/support/server.ts'
import type { Report } from '../figure.ts'
import { SLOWDOWN, slowDown } from '../throttled-page.ts'

const BUDGET = { keys: 75, pointer: 0, appMs: 20_000 }

interface Walk {
  readonly keys: number
  readonly pointer: number
  readonly appMs: number
  readonly readMs: number
}

async function walk(counter: CounterBrowser, server: HomeServer, rate: number): Promise<Walk> {
  const officer = server.getOfficer('tiepnhan1')
  const page = await counter.open()
  await slowDown(await counter.context.newCDPSession(page), rate)
  const startedAt = performance.now()
  await page.goto(server.origin)
  await unlock(page, officer)
  await beginReception(page, 'khai sinh')
  const scannedAt = performance.now()
  await scanPapers(page, BIRTH_PAPERS)
  const readMs = performance.now() - scannedAt
  await acceptEverything(page)
  await receiveAndPrint(page)
  const appMs = performance.now() - startedAt
  const { keys, pointer } = await readInputCount(page)
  await counter.close()
  return { keys, pointer, appMs, readMs }
}

export default async function measure(report: Report): Promise<void> {
  const server = await HomeServer.create()
  const counter = new CounterBrowser()
  try {
    const page = await counter.open()
    await enrolDevice(page, server, server.getOfficer('tiepnhan1'))
    await waitUntilReadyOffline(page)
    await counter.close()
    await server.kill()
    for (const [name, rate] of [
      ['plain', 1],
      ['6×', SLOWDOWN],
    ] as const) {
      const { keys, pointer, appMs, readMs } = await walk(counter, server, rate)
      const peer = 'budget of the design'
      report({
        metric: `birth registration offline, ${name}: start to receipt`,
        value: appMs,
        unit: 'ms',
        peer,
        peerValue: BUDGET.appMs,
      })
      report({
        metric: `birth registration offline, ${name}: of it three pages read`,
        value: readMs,
        unit: 'ms',
      })
      report({
        metric: `birth registration offline, ${name}: keys`,
        value: keys,
        unit: 'keys',
        peer,
        peerValue: BUDGET.keys,
      })
      report({
        metric: `birth registration offline, ${name}: pointer`,
        value: pointer,
        unit: 'presses',
        peer,
        peerValue: BUDGET.pointer,
      })
    }
  } finally {
    await counter.remove()
    await server.remove()
  }
}
