/** The desk and the leader's list of a device that holds a year, as they answer the hand: the browser's own event timing. */
import { expect, type CDPSession, type Page } from '@playwright/test'
import { CounterBrowser } from '../../tests/journeys/support/browser.ts'
import { readDevice } from '../../tests/journeys/support/device-rows.ts'
import { enrolDevice } from '../../tests/journeys/support/officer.ts'
import { HomeServer } from '../../tests/journeys/support/server.ts'
import { slowDown } from '../throttled-page.ts'
import { seedYear } from './seed.ts'

export interface Answers {
  readonly facts: number
  readonly pullMs: number
  readonly desk: readonly number[] // ms from the press to the next frame, one of each press
  readonly leader: readonly number[]
}

export async function readAnswers(count: number, open: number): Promise<Answers> {
  const server = await HomeServer.create()
  const counter = new CounterBrowser()
  try {
    const page = await counter.open()
    await enrolDevice(page, server, server.getOfficer('lanhdao1'), 'Phòng lãnh đạo')
    const from = performance.now()
    const facts = await seedYear(server, count, open)
    for (let held = 0; held < count; held = (await readDevice(page)).dossiers.length)
      await page.waitForTimeout(1000)
    const pullMs = performance.now() - from
    await server.kill()
    const session = await counter.context.newCDPSession(page)
    return { facts, pullMs, desk: await onDesk(page, session), leader: await onLeader(page, session) }
  } finally {
    await counter.remove()
    await server.remove()
  }
}

async function onDesk(page: Page, session: CDPSession): Promise<number[]> {
  await page.getByRole('link', { name: /^Bàn làm việc/ }).press('Enter')
  const rows = page.getByRole('row').getByRole('button')
  await expect(rows.first()).toBeVisible({ timeout: 60_000 })
  return await timing(page, session, async () => {
    await rows.first().focus()
    for (let i = 0; i < 20; i++) await press(page, 'ArrowDown')
    for (const name of [/Quá hạn/, /Hôm nay/, /Trong hạn/]) {
      await page.getByRole('button', { name }).first().focus()
      await press(page, 'Enter')
      await press(page, 'Enter')
    }
  })
}

async function onLeader(page: Page, session: CDPSession): Promise<number[]> {
  await page.getByRole('link', { name: /^Điều hành/ }).press('Enter')
  await expect(page.getByRole('row').getByRole('button').first()).toBeVisible({ timeout: 60_000 })
  return await timing(page, session, async () => {
    await press(page, 'Control+ArrowDown')
    for (let i = 0; i < 15; i++) await press(page, 'ArrowDown')
    for (const name of [/Quá hạn/, /Còn 1 ngày/, /Phải xin lỗi/]) {
      await page.getByRole('button', { name }).first().focus()
      await press(page, 'Enter')
      await press(page, 'Enter')
    }
  })
}

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  await page.waitForTimeout(350)
}

/** ms of each interaction while `act` runs at 6×, the longest of its events. */
async function timing(page: Page, session: CDPSession, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const seen = new Map<number, number>()
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
        if (entry.interactionId > 0)
          seen.set(entry.interactionId, Math.max(entry.duration, seen.get(entry.interactionId) ?? 0))
    })
    observer.observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit)
    Object.assign(globalThis, { seenInteractions: seen })
  })
  await slowDown(session)
  await act()
  await slowDown(session, 1)
  return await page.evaluate(() => [
    ...(globalThis as unknown as { seenInteractions: Map<number, number> }).seenInteractions.values(),
  ])
}
