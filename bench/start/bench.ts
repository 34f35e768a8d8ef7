/**
 * Cold start without a line: the server killed, the browser process started anew, 6× CPU slowdown, from navigation until
 * the first screen is drawn and can be used. Beside it: the same page from the network with the server alive and nothing
 * kept.
 */
import { CounterBrowser } from '../../tests/journeys/support/browser.ts'
import { HomeServer } from '../../tests/journeys/support/server.ts'
import { percentile, type Report } from '../figure.ts'
import { coldStart } from './cold-start.ts'
import { measureResidents } from './residents.ts'

const TRIALS = 7

export default async function measure(report: Report): Promise<void> {
  await measureCounter(report)
  await measureResidents(report, TRIALS)
}

async function measureCounter(report: Report): Promise<void> {
  const server = await HomeServer.create()
  const counter = new CounterBrowser()
  try {
    const page = await counter.open()
    await page.goto(server.origin)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await counter.close()
    const online: number[] = []
    for (let i = 0; i < TRIALS; i++) online.push(await coldStart(server.origin))
    await server.kill()
    const offline: number[] = []
    for (let i = 0; i < TRIALS; i++) offline.push(await coldStart(server.origin, counter.profile))
    const peer = 'first visit, server on the same machine'
    for (const [metric, share] of [
      ['first usable screen p50, offline, 6×', 0.5],
      ['first usable screen worst of 7, offline, 6×', 1],
    ] as const) {
      report({
        metric,
        value: percentile(offline, share),
        unit: 'ms',
        peer,
        peerValue: percentile(online, share),
      })
    }
  } finally {
    await counter.remove()
    await server.remove()
  }
}
