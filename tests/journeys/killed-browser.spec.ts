/**
 * The plug of the counter's computer is pulled at twenty random moments of the main job, with the server dead as well.
 * Opened again, the officer goes on: at most the field being typed is lost, nothing is there twice; then all of it
 * reaches the server once.
 */
import { readServer } from '../drills/support/read-server.ts'
import { seeded } from '../drills/support/drill.ts'
import type { CounterBrowser } from './support/browser.ts'
import { expect, test } from './support/counter.ts'
import { readDevice } from './support/device-rows.ts'
import { closePrintDialogs, KilledReception, type Step } from './support/killed-reception.ts'
import { enrolDevice, unlock, waitUntilReadyOffline } from './support/officer.ts'

const SEED = Number(process.env['MOTCUA_SEED'] ?? 118)

/** Twenty moments over three registrations: in which step; how long after its beginning is left to chance. */
const STEPS: readonly Step[] = [
  ...(['boot', 'begin', 'scan', 'scan', 'type', 'type', 'receive'] as const),
  ...(['unlock', 'begin', 'scan', 'type', 'type', 'accept', 'receive'] as const),
  ...(['scan', 'scan', 'type', 'accept', 'receive', 'print'] as const),
]

/** Steps take about that long. */
const WITHIN_MS: Readonly<Record<Step, number>> = {
  boot: 500,
  unlock: 1_500,
  begin: 500,
  scan: 4_000,
  type: 2_000,
  accept: 1_200,
  receive: 250,
  print: 500,
}

test.setTimeout(300_000)

test('issue 2: browser SIGKILLed at 20 random moments: one field lost at most, no dossier or number twice', async ({
  server,
  browserAtCounter: browser,
}) => {
  const random = seeded(SEED)
  const moments = STEPS.map((step) => ({ step, afterMs: random() * WITHIN_MS[step] }))
  expect(moments).toHaveLength(20)
  const officer = server.getOfficer('tiepnhan1')
  const first = await browser.open()
  await enrolDevice(first, server, officer)
  await waitUntilReadyOffline(first)
  await browser.close()
  await server.kill()

  const reception = new KilledReception()
  for (const [at, { step: wanted, afterMs }] of moments.entries()) {
    await test.step(`${at + 1}: ${wanted} + ${Math.round(afterMs)} ms`, async () => {
      const page = await browser.open()
      await closePrintDialogs(page)
      const plug = new Plug(browser, wanted, afterMs)
      try {
        plug.onStep('boot')
        await page.goto(server.origin)
        plug.onStep('unlock')
        await unlock(page, officer)
        await reception.check(page, await readDevice(page))
        for (;;) await reception.run(page, plug.onStep)
      } catch (error) {
        if (plug.pulled === null) throw error
        await plug.pulled
      }
    })
  }

  const page = await browser.open()
  await closePrintDialogs(page)
  await page.goto(server.origin)
  await unlock(page, officer)
  await reception.check(page, await readDevice(page))
  await reception.run(page, () => {})
  await server.start()
  await expect
    .poll(async () => (await readDevice(page)).log.filter((row) => row.state !== 'stored').length, {
      timeout: 90_000,
    })
    .toBe(0)
  await expect
    .poll(async () => (await readDevice(page)).files.filter((file) => file.state !== 'verified').length, {
      timeout: 60_000,
    })
    .toBe(0)

  const device = await readDevice(page)
  await server.kill()
  const held = await readServer(server.dataDir)
  expect(held.damage).toEqual([])
  expect(held.rows.map((row) => row.id)).toEqual(device.log.map((row) => row.id))
  expect(held.rows.filter((row) => row.verdict === 'quarantined')).toEqual([])
  const codes = held.rows.flatMap((row) => (row.code === null ? [] : [row.code]))
  expect(codes).toHaveLength(reception.begun.length)
  const serials = codes.map((code) => Number(code.slice(-3))).sort((a, b) => a - b)
  expect(serials).toEqual(serials.map((_, i) => i + 1)) // no number twice, no hole in the book
  for (const code of reception.codes.values()) expect(codes).toContain(code)
  for (const { sha256 } of device.files) expect(held.files).toContain(sha256)
  console.log(
    JSON.stringify({ journey: 'killed-browser', kills: moments.length, dossiers: codes.length, seed: SEED }),
  )
})

/** Pulled once, a while after the wanted step has begun. */
class Plug {
  pulled: Promise<void> | null = null
  readonly onStep: (step: Step) => void

  constructor(browser: CounterBrowser, wanted: Step, afterMs: number) {
    let isArmed = false
    this.onStep = (step) => {
      if (step !== wanted || isArmed) return
      isArmed = true
      setTimeout(() => {
        this.pulled = browser.kill()
      }, afterMs)
    }
  }
}
