/**
 * A birth registration that can be cut off anywhere and gone on with after the browser is opened again, and what an
 * onlooker beside the officer has seen of it: what was on the screen must be there afterwards.
 */
import { expect, type Page } from '@playwright/test'
import { beginReception, BIRTH_PAPERS, pagesInTray, trayOf } from './officer.ts'
import type { DeviceRows } from './device-rows.ts'

export type Step = 'boot' | 'unlock' | 'begin' | 'scan' | 'type' | 'accept' | 'receive' | 'print'

/** Told at the beginning of each step; may have the browser killed from then on. */
export type OnStep = (step: Step) => void

interface Typed {
  readonly label: string
  readonly value: string
}

const CHILD = 'Người được khai sinh'
const RESULT = 'Trả kết quả, lệ phí'
const GIVEN_NAMES = [
  'AN',
  'BÌNH',
  'CHI',
  'DUNG',
  'GIANG',
  'HẠNH',
  'KHÁNH',
  'LAN',
  'MAI',
  'NGỌC',
  'OANH',
  'PHÚC',
]

/** Typed over what the machine has read, so that a loss would show. Differs from dossier to dossier. */
const answers = (dossier: number) => [
  {
    part: CHILD,
    label: /^Họ, chữ đệm, tên của trẻ/,
    value: `LÒ HÀ ${GIVEN_NAMES[dossier % GIVEN_NAMES.length]}`,
  },
  { part: CHILD, label: /^Nơi sinh/, value: `Trạm y tế xã Pù Luông, phòng ${100 + dossier}` },
  { part: RESULT, label: /^Số điện thoại/, value: `09120000${10 + dossier}` },
  { part: RESULT, label: /^Email/, value: `nguoinop${dossier}@example.vn` },
]

export class KilledReception {
  /** Ids of receptions whose address was seen, in order. */
  readonly begun: string[] = []
  readonly codes = new Map<string, string>()
  #pages = 0
  #typed: Typed[] = []
  #typing: Typed | null = null

  /** From the desk or a receipt to a printed receipt; goes on with the open draft when there is one. */
  async run(page: Page, onStep: OnStep): Promise<void> {
    const open = page.getByRole('button', { name: /^Làm tiếp/ })
    if (await open.isVisible()) await this.#goOn(page)
    else await this.#begin(page, onStep)
    onStep('scan')
    await this.#scanMissing(page)
    onStep('type')
    await this.#typeMissing(page)
    onStep('accept')
    await reachCheck(page)
    onStep('receive')
    await page.keyboard.press('Control+Enter')
    await expect(page).toHaveURL(/\/ho-so\/[0-9a-f-]+\/giay-hen/)
    const code = /H56\.99\.01-\d{6}-\d{5,}/.exec(
      await page
        .getByText(/H56\.99\.01-\d{6}-\d{5,}/)
        .first()
        .innerText(),
    )
    this.codes.set(this.#id, code![0])
    onStep('print')
    await expect(page.getByRole('button', { name: 'In lại' })).toBeEnabled()
    this.#forget()
  }

  /** After a kill: what was begun is there once, and the officer has lost one field at most. */
  async check(page: Page, { drafts, dossiers, log }: DeviceRows): Promise<void> {
    expect(log.map((row) => row.dseq)).toEqual(log.map((_, i) => i + 1))
    expect(new Set(log.map((row) => row.id)).size).toBe(log.length)
    const received = log.filter((row) => row.type === 'dossier-received').map((row) => row.dossier)
    expect([...received].sort()).toEqual([...dossiers].sort()) // none twice, none without its fact
    const all = [...drafts, ...dossiers]
    expect(new Set(all).size).toBe(all.length)
    expect(drafts.length).toBeLessThanOrEqual(1)
    for (const id of this.begun) expect(all).toContain(id)
    const unseen = all.filter((id) => !this.begun.includes(id)) // killed before its address was shown
    expect(unseen.length).toBeLessThanOrEqual(1)
    for (const id of this.codes.keys()) expect(dossiers).toContain(id)
    this.begun.push(...unseen)
    if (drafts.length === 0) return this.#forget()
    await expect(page.getByRole('button', { name: /^Làm tiếp/ })).toBeVisible()
  }

  get #id(): string {
    return this.begun.at(-1)!
  }

  #forget(): void {
    this.#pages = 0
    this.#typed = []
    this.#typing = null
  }

  async #begin(page: Page, onStep: OnStep): Promise<void> {
    this.#forget()
    onStep('begin')
    await beginReception(page, 'khai sinh')
    this.begun.push(new URL(page.url()).pathname.split('/').at(-1)!)
  }

  async #goOn(page: Page): Promise<void> {
    await page.getByRole('button', { name: /^Làm tiếp/ }).click()
    await goToPart(page, 'Giấy tờ')
    await expect(trayOf(page).getByText(/Đang đọc/)).toHaveCount(0, { timeout: 60_000 })
    const kept = await pagesInTray(page).count()
    expect(kept).toBeGreaterThanOrEqual(this.#pages)
    expect(kept).toBeLessThanOrEqual(this.#pages + 1)
    this.#pages = kept

    const lost: Typed[] = []
    for (const { part, label } of answers(this.begun.length)) {
      const typed = this.#typed.find((one) => label.test(one.label))
      if (!typed) continue
      await goToPart(page, part)
      if ((await page.getByLabel(label).inputValue()) !== typed.value) lost.push(typed)
    }
    const latest = this.#typing ?? this.#typed.at(-1)
    expect(lost.filter((one) => one.label !== latest?.label)).toEqual([])
    this.#typing = null
  }

  /** One paper after the other, each until it is read. */
  async #scanMissing(page: Page): Promise<void> {
    await goToPart(page, 'Giấy tờ')
    for (const paper of BIRTH_PAPERS.slice(this.#pages)) {
      const [picker] = await Promise.all([page.waitForEvent('filechooser'), pressScan(page)])
      await picker.setFiles(paper)
      await expect(pagesInTray(page)).toHaveCount(this.#pages + 1, { timeout: 60_000 })
      await expect(trayOf(page).getByText(/Đang đọc/)).toHaveCount(0, { timeout: 60_000 })
      this.#pages++
    }
  }

  async #typeMissing(page: Page): Promise<void> {
    for (const { part, label, value } of answers(this.begun.length)) {
      await goToPart(page, part)
      const field = page.getByLabel(label)
      if ((await field.inputValue()) === value) continue
      this.#typing = { label: labelText(label), value }
      await field.focus()
      await page.keyboard.press('Control+A')
      await page.keyboard.type(value, { delay: 8 })
      await page.keyboard.press('Tab')
      this.#typed = [...this.#typed.filter((one) => !label.test(one.label)), this.#typing]
      this.#typing = null
    }
  }
}

/** A browser without a screen begins to print and never says that it is done: somebody closes the dialog. */
export async function closePrintDialogs(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('beforeprint', () => setTimeout(() => dispatchEvent(new Event('afterprint')), 200))
  })
}

const labelText = (label: RegExp) => label.source.replace(/^\^/, '')

/** Playwright catches the picker only once the browser has been told to let it: nothing to wait for but a breath. */
async function pressScan(page: Page): Promise<void> {
  await page.waitForTimeout(100)
  await page.keyboard.press('F4')
}

async function goToPart(page: Page, part: string): Promise<void> {
  const button = page.getByRole('navigation').getByRole('button', { name: new RegExp(`^\\d+ ${part}`) })
  await button.click()
  await expect(button).toHaveAttribute('aria-current', 'step')
}

async function reachCheck(page: Page): Promise<void> {
  const check = page.getByRole('heading', { level: 1, name: 'Kiểm tra trước khi tiếp nhận' })
  await goToPart(page, 'Giấy tờ')
  await page.keyboard.press('Control+Enter')
  for (let pressed = 0; pressed < 60 && !(await check.isVisible()); pressed++) {
    await page.keyboard.press('Enter')
    await page.evaluate(
      () => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))),
    )
  }
  await expect(check).toBeVisible()
}
