/** Takes the pictures of README from the running product (after `npm run build`): `npx node scripts/pictures.ts`. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { CounterBrowser } from '../tests/journeys/support/browser.ts'
import {
  acceptEverything,
  beginReception,
  BIRTH_PAPERS,
  enrolDevice,
  receiveAndPrint,
  scanPapers,
  waitUntilReadyOffline,
} from '../tests/journeys/support/officer.ts'
import { HomeServer } from '../tests/journeys/support/server.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'pictures')
const SETTLED_MS = 1_200

async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(SETTLED_MS)
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

const server = await HomeServer.create()
const counter = new CounterBrowser()
try {
  const page = await counter.open()
  await enrolDevice(page, server, server.getOfficer('tiepnhan1'))
  await waitUntilReadyOffline(page)
  await server.kill()
  await beginReception(page, 'khai sinh')
  await scanPapers(page, BIRTH_PAPERS)
  await page.keyboard.press('Control+Enter')
  await shoot(page, 'reception')
  await acceptEverything(page)
  await receiveAndPrint(page)
  await shoot(page, 'receipt')
  await page.getByRole('link', { name: /Bàn làm việc/ }).click()
  await shoot(page, 'desk')
} finally {
  await counter.remove()
  await server.remove()
}
