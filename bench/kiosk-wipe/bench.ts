/**
 * How long a resident waits until the kiosk has forgotten them: a session with 200 MB of encrypted pages in its compartment
 * on a real disk, ended as "Xong" ends it, with the look into every store that proves it. Promised: 500 ms.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { chromiumArgs, findChromium } from '../../scripts/chromium.ts'
import { percentile, type Report } from '../figure.ts'
import { bundle, slowDown } from '../throttled-page.ts'
import type { wipe, Wiped } from './in-page.ts'

const MB = 1_000_000
const TRIALS = 5

export default async function measure(report: Report): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'motcua-wipe-'))
  const server = createServer((_, answer) =>
    answer.setHeader('content-type', 'text/html').end('<!doctype html>'),
  )
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const executablePath = findChromium()
  // A profile on the disk: in a private window the compartment would lie in memory.
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    args: chromiumArgs,
  })
  try {
    const page = await context.newPage()
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`)
    await page.addScriptTag({ content: await bundle(resolve(import.meta.dirname, 'in-page.ts')) })
    const run = (bytes: number) =>
      page.evaluate((count) => {
        const { bench } = globalThis as unknown as { bench: { wipe: typeof wipe } }
        return bench.wipe(count)
      }, bytes)
    const empty = [await run(0), await run(0), await run(0)].map(({ ms }) => ms)
    const full: Wiped[] = []
    for (let trial = 0; trial < TRIALS; trial++) full.push(await run(200 * MB))
    const peer = 'a session without pages, median'
    const peerValue = percentile(empty, 0.5)
    const times = full.map(({ ms }) => ms)
    report({ metric: 'wipe with 200 MB, median', value: percentile(times, 0.5), unit: 'ms', peer, peerValue })
    report({
      metric: 'wipe with 200 MB, worst of 5',
      value: percentile(times, 1),
      unit: 'ms',
      peer,
      peerValue,
    })
    report({
      metric: 'stores found not empty',
      value: full.reduce((sum, { remains }) => sum + remains, 0),
      unit: 'stores',
    })
    await slowDown(await context.newCDPSession(page))
    report({ metric: 'wipe with 200 MB, 6×', value: (await run(200 * MB)).ms, unit: 'ms', peer, peerValue })
  } finally {
    await context.close()
    server.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}
