/**
 * Issue 5: the whole life of a birth registration on one PC of the commune, the server dead from the first key to the last:
 * received with its papers, given out, done, its signed result looked at, handed over and closed. Then the server comes
 * back and agrees with every fact of it, holds the result, and has looked at the signature itself.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from '@playwright/test'
import type { DossierState } from '../../domain/dossier/state.ts'
import { openSigningHouse, signedPage } from '../support/signing-house.ts'
import { expect, test } from './support/counter.ts'
import { readInputCount } from './support/input-count.ts'
import {
  acceptEverything,
  addOfficer,
  beginReception,
  BIRTH_PAPERS,
  endShift,
  enrolDevice,
  receiveAndPrint,
  scanPapers,
  unlock,
  waitUntilReadyOffline,
} from './support/officer.ts'
import { openFromDesk } from './support/outbox-state.ts'
import type { HomeServer } from './support/server.ts'
import { pickResult } from './support/signed-result.ts'

test.setTimeout(180_000)
test.use({ actionTimeout: 15_000 })

test('L01, L03, L12: a birth registration from the papers to the signed result in hand, offline, by keyboard', async ({
  server,
  browserAtCounter,
}) => {
  const receiver = server.getOfficer('tiepnhan1')
  const handler = server.getOfficer('xuly1')
  const page = await browserAtCounter.open()
  await enrolDevice(page, server, receiver)
  await addOfficer(page, handler)
  await waitUntilReadyOffline(page)
  await server.kill()

  await beginReception(page, 'khai sinh')
  await scanPapers(page, BIRTH_PAPERS)
  await acceptEverything(page)
  const code = await receiveAndPrint(page)
  await page.keyboard.press('Escape')
  await openDossier(page, code)
  await work(page, 'Giao việc')
  await expect(page.getByRole('radio', { name: /Phạm Thị Hoa/ })).toBeChecked()
  await save(page)
  await endShift(page, receiver)

  await unlock(page, handler)
  await openDossier(page, code)
  await page.keyboard.press('F8')
  await pickResult(page, await certificateOf(code))
  await expect(page.getByRole('dialog').getByText('Nguyên vẹn từ lúc ký')).toBeVisible()
  await page.getByLabel('Số văn bản').focus()
  await page.keyboard.type('128/2026')
  await save(page)
  await expect(page.getByRole('region', { name: 'Kết quả' }).getByText('Đúng chủ hồ sơ')).toBeVisible()
  await endShift(page, handler)

  await unlock(page, receiver)
  await openDossier(page, code)
  const before = await readInputCount(page)
  await page.keyboard.press('F8')
  await expect(page.getByRole('dialog', { name: 'Trả kết quả' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đã kết thúc hồ sơ, lưu trên máy')).toBeVisible()
  const after = await readInputCount(page)
  expect(after.keys - before.keys).toBeLessThanOrEqual(4)
  await expect(page.getByText(/Ngoại tuyến · 1 hồ sơ chờ gửi/)).toBeVisible()

  await server.start()
  await expect.poll(() => stateAt(server)?.stage, { timeout: 90_000 }).toBe('closed')
  const state = stateAt(server)!
  expect(state.contested).toEqual([])
  expect(state.result?.number).toBe('128/2026')
  expect(problemsAt(server)).toEqual([])
  expect(checksAt(server)).toContain(state.result?.file.sha256)
})

/** A birth certificate as the commune signs it: the number of the dossier, the child and who asked for it. */
async function certificateOf(code: string): Promise<string> {
  const house = await openSigningHouse()
  const signer = await house.officer('Trương Văn Bình')
  const lines = ['GIẤY KHAI SINH', 'Số: 128/2026', `Mã hồ sơ: ${code}`, 'Họ, chữ đệm, tên: LÒ HÀ KHÁNH VY']
  const asked = ['Người đi khai sinh: HÀ THỊ HỒNG NHUNG', 'Số định danh: 038198990017']
  const path = join(folder, 'giay-khai-sinh.pdf')
  writeFileSync(path, await signedPage([...lines, ...asked], signer, { at: new Date() }))
  return path
}

let folder: string
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-life-'))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function openDossier(page: Page, code: string): Promise<void> {
  await openFromDesk(page, code)
  await expect(page.getByRole('region', { name: 'Kết quả' })).toBeVisible()
}

async function work(page: Page, name: string): Promise<void> {
  const card = page.getByRole('region', { name: 'Bước xử lý' })
  await card.getByRole('button', { name: new RegExp(`^${name}`) }).press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

function query(server: HomeServer, sql: string): Record<string, unknown>[] {
  const db = new DatabaseSync(join(server.dataDir, 'motcua.db'), { readOnly: true })
  try {
    return db.prepare(sql).all() as Record<string, unknown>[]
  } finally {
    db.close()
  }
}

function stateAt(server: HomeServer): DossierState | null {
  const [row] = query(server, 'select state from dossier where code is not null')
  return row ? (JSON.parse(String(row['state'])) as DossierState) : null
}

/** Why facts do not count, if any does not. */
function problemsAt(server: HomeServer): unknown[] {
  return query(server, "select problem from event where verdict not in ('effective', 'commuting')").map(
    (row) => row['problem'],
  )
}

/** Files the server has looked at itself and found signed. */
function checksAt(server: HomeServer): unknown[] {
  return query(server, 'select sha256 from result_check').map((row) => row['sha256'])
}
