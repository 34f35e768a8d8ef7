/**
 * The old archive: a register is listed, its records go through the feeder, the plug is pulled in the middle, and the
 * batch lies there again. A second person checks the sample blind; then the server holds every fact and file.
 */
import type { Locator, Page } from '@playwright/test'
import { readServer } from '../drills/support/read-server.ts'
import { expect, test } from './support/counter.ts'
import { readDevice } from './support/device-rows.ts'
import {
  addOfficer,
  endShift,
  enrolDevice,
  pickFiles,
  unlock,
  waitUntilReadyOffline,
} from './support/officer.ts'
import { paperSheet, separatorSheet } from './support/stack-sheets.ts'

const TITLE = 'Sổ đăng ký kết hôn 2019'

const paper = (path: string) => paperSheet(`${path}.jpg`)
const certificates = [
  paper('public/samples/giay-chung-nhan-ket-hon'),
  paper('tests/golden/family-b/giay-chung-nhan-ket-hon-quet'),
  paper('tests/golden/family-c/giay-chung-nhan-ket-hon'),
]
const sheet = separatorSheet({ procedure: null, component: null, dossier: 1 })

test.setTimeout(300_000)
test.use({ actionTimeout: 15_000 })

test('a register with the server dead and the plug pulled: nothing scanned twice, checked blind, arrived whole', async ({
  server,
  browserAtCounter: browser,
}) => {
  const [first, second] = [server.getOfficer('tiepnhan1'), server.getOfficer('tiepnhan2')]
  const page = await browser.open()
  await enrolDevice(page, server, first)
  await addOfficer(page, second)
  await waitUntilReadyOffline(page)
  await server.kill()
  await listRegister(page)
  await pickFiles(
    page,
    certificates.flatMap((one) => [sheet, one]),
  )
  // The third separator was laid: what came before it is on the disk, what comes after is being cut or read.
  await expect(waiting(page)).toHaveCount(3, { timeout: 60_000 })
  await browser.kill()

  const again = await browser.open()
  await again.goto(server.origin)
  await unlock(again, first)
  await openRegister(again)
  await expect(waiting(again).nth(1)).toContainText('1 trang')
  // The officer puts the rest of the stack on again, from the first sheet that is not in the list.
  const isThird = (
    await waiting(again)
      .nth(2)
      .innerText()
      .catch(() => '')
  ).includes('1 trang')
  if (!isThird) await pickFiles(again, [sheet, certificates[2]!])
  await expect(waiting(again)).toHaveText([/1.*1 trang/s, /2.*1 trang/s, /3.*1 trang/s], { timeout: 60_000 })
  const kept = await keepAll(again)
  expect(kept.map(({ no }) => no)).toEqual(['1', '2', '3'])
  const records = again.getByRole('table', { name: 'Các bản ghi đã lưu' })
  await expect(records.getByRole('row')).toHaveCount(4)
  await expect(again.getByRole('button', { name: /^Kiểm tra chéo/ })).toHaveCount(0)
  await expect(again.getByText('Người khác phải kiểm tra.', { exact: false })).toBeVisible()

  await endShift(again, first)
  await unlock(again, second)
  await openRegister(again)
  const check = again.getByRole('region', { name: 'Kiểm tra chéo' })
  await check.getByRole('button', { name: 'Kiểm tra chéo 3 bản ghi' }).click()
  for (let left = 3; left > 0; left--) {
    const title = await check.getByRole('heading', { level: 3 }).innerText()
    const mine = kept.find(({ no }) => title.endsWith(` ${no}`))!
    const others = kept.filter(({ no }) => no !== mine.no)
    const shown = [...(await valuesOf(again)), await again.locator('main').innerText()].join('\n')
    expect(Object.values(mine.fields).filter((value) => value.length > 4 && shown.includes(value))).toEqual(
      [],
    )
    expect(others).toHaveLength(2)
    await fillFields(check, mine.fields)
    await again.keyboard.press('Control+Enter')
    await expect(check.getByText(`${4 - left} / 3 bản ghi mẫu`)).toBeVisible()
  }
  await expect(check.getByText('Đạt', { exact: true })).toBeVisible()
  await expect(records.getByText('Khớp')).toHaveCount(3)

  await again.getByRole('link', { name: /Số hóa/ }).click()
  await expect(again.getByText('3 / 3 bản ghi', { exact: false }).first()).toBeVisible()
  await expect(again.getByText('3 bản ghi đã qua kiểm tra chéo')).toBeVisible()

  await server.start()
  await expect.poll(async () => unsent(again), { timeout: 90_000 }).toEqual({ facts: 0, files: 0 })
  const device = await readDevice(again)
  await server.kill()
  const held = await readServer(server.dataDir)
  expect(held.damage).toEqual([])
  expect(held.rows.map(({ id }) => id)).toEqual(device.log.map(({ id }) => id))
  expect(held.rows.filter(({ verdict }) => verdict === 'quarantined')).toEqual([])
  expect(device.log.map(({ type }) => type)).toEqual([
    'register-listed',
    ...Array.from({ length: 3 }, () => 'record-kept'),
    ...Array.from({ length: 3 }, () => 'record-checked'),
  ])
  // One archive file for each record, and nothing left of the pictures.
  expect(device.files).toHaveLength(3)
  for (const { sha256 } of device.files) expect(held.files).toContain(sha256)
})

const waiting = (page: Page) => page.getByRole('list', { name: 'Các bản ghi chờ lưu' }).getByRole('listitem')

async function listRegister(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Số hóa/ }).click()
  await page.getByRole('button', { name: 'Thêm sổ' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tên sổ').fill(TITLE)
  await dialog.getByLabel('Loại sổ').selectOption('marriage')
  await dialog.getByLabel('Năm', { exact: true }).fill('2019')
  await dialog.getByLabel('Cặp, hộp').fill('Giá 2, cặp 5')
  await dialog.getByLabel('Số bản ghi (ước chừng)').fill('3')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
}

async function openRegister(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Số hóa/ }).click()
  await page.getByRole('table', { name: 'Các sổ trong kho' }).getByRole('row').nth(1).click()
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
}

interface Kept {
  readonly no: string
  readonly fields: Readonly<Record<string, string>>
}

/** What the machine proposes is looked at and kept, record by record. */
async function keepAll(page: Page): Promise<Kept[]> {
  const kept: Kept[] = []
  for (let left = await waiting(page).count(); left > 0; left--) {
    await expect(page.getByText(/Đang đọc/)).toHaveCount(0, { timeout: 60_000 })
    await expect(page.getByLabel('Họ tên chồng')).not.toHaveValue('', { timeout: 60_000 })
    const no = await page.getByLabel('Số trong sổ').inputValue()
    const fields = await fieldsOf(page.locator('form'))
    kept.push({ no, fields })
    await page.getByLabel('Họ tên chồng').press('Control+Enter')
    await expect(waiting(page)).toHaveCount(left - 1, { timeout: 30_000 })
  }
  return kept
}

const LABELS = ['Họ tên chồng', 'Họ tên vợ', 'Ngày sinh chồng', 'Ngày sinh vợ', 'Ngày đăng ký']

async function fieldsOf(form: Locator): Promise<Record<string, string>> {
  const fields: Record<string, string> = {}
  for (const label of LABELS) fields[label] = await form.getByLabel(label).inputValue()
  fields['Số giấy tờ'] = await form.getByLabel('Số giấy tờ').inputValue()
  return fields
}

async function fillFields(form: Locator, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields))
    await form.getByLabel(label, { exact: true }).fill(value)
}

function valuesOf(page: Page): Promise<string[]> {
  return page.locator('input').evaluateAll((inputs) => inputs.map((one) => (one as HTMLInputElement).value))
}

async function unsent(page: Page): Promise<{ facts: number; files: number }> {
  const { log, files } = await readDevice(page)
  return {
    facts: log.filter(({ state }) => state !== 'stored').length,
    files: files.filter(({ state }) => state !== 'verified').length,
  }
}
