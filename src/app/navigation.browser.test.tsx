/** The menu as it is drawn: what an officer sees of it at once, and what folds where there is no room. */
import '../ui/styles/index.css'
import { cleanup, render } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { ui } from '../i18n/vi/ui.ts'
import { DeskLayout } from '../ui/layout/DeskLayout.tsx'
import { UiWordsProvider } from '../ui/words.ts'
import { markCurrent } from './nav-groups.ts'
import { navigation } from './navigation.ts'

const waiting = {
  overdue: 12,
  mine: 138,
  awaitingSupplement: 14,
  awaitingReturn: 19,
  unsent: 112,
  signatures: 12,
}

async function show(roles: readonly string[], url = '/'): Promise<void> {
  render(
    <UiWordsProvider value={ui}>
      <DeskLayout
        centre="UBND xã Hoằng Sơn"
        counter="Quầy 3"
        heading="Trang"
        nav={markCurrent(navigation(roles, waiting), url, url)}
      >
        <p>Nội dung</p>
      </DeskLayout>
    </UiWordsProvider>,
  )
  await document.fonts.ready
}

const nav = () => document.querySelector('nav')!
const room = () => nav().firstElementChild!
const isSeen = (one: Element) => one.checkVisibility()
const links = () => [...nav().querySelectorAll('a')].filter(isSeen)
const buttons = () => [...nav().querySelectorAll('button')].filter(isSeen)
const height = (one: Element) => one.getBoundingClientRect().height
const overflow = () => room().scrollHeight - room().clientHeight

afterEach(async () => {
  cleanup()
  document.documentElement.removeAttribute('data-text')
  await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: false })
})

const oneRole = [
  'receiver',
  'handler',
  'leader',
  'clerk',
  'accountant',
  'admin',
  'team',
  'inspector',
  'auditor',
]
const EVERYTHING = ['receiver', 'handler', 'leader', 'admin', 'accountant', 'clerk']

test.each(oneRole)(
  'on the screen of a desk, 1366 × 768, a %s sees every entry at once, in one line',
  async (role) => {
    await page.viewport(1366, 768)
    await show([role])
    expect(links()).toHaveLength(nav().querySelectorAll('a').length)
    expect(buttons()).toEqual([])
    expect(overflow()).toBeLessThanOrEqual(0)
    const heights = links().map(height)
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24)
    expect(Math.max(...heights), 'a label runs over two lines').toBeLessThan(45)
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(1)
    expect(links().at(-1)!.getBoundingClientRect().bottom).toBeLessThanOrEqual(768)
  },
)

describe('where the window is low', () => {
  test.each([
    ['receiver', 560],
    ['leader', 640],
    ['admin', 600],
  ])('a %s at %i px finds what is seldom used behind its heading', async (role, low) => {
    await page.viewport(1366, low)
    await show([role])
    expect(buttons().map((one) => one.firstElementChild!.textContent)).toEqual([
      'Giấy tờ và sổ',
      'Trung tâm và máy',
    ])
    expect(links().some((link) => link.textContent === 'Cài đặt')).toBe(false)
    expect(overflow()).toBeLessThanOrEqual(0)
    expect(Math.min(...[...links(), ...buttons()].map(height))).toBeGreaterThanOrEqual(24)
    buttons()[1]!.click()
    await expect.poll(() => links().some((link) => link.textContent === 'Cài đặt')).toBe(true)
  })

  test('the group of the current page stays open', async () => {
    await page.viewport(1366, 560)
    await show(['receiver'], '/kho')
    const current = links().find((link) => link.getAttribute('aria-current') === 'page')
    expect(current?.textContent).toBe('Kho giấy tờ')
  })

  test('so it is for who has every role of a small commune', async () => {
    await page.viewport(1366, 768)
    await show(EVERYTHING)
    expect(buttons()).toHaveLength(2)
    expect(overflow()).toBeLessThanOrEqual(0)
  })
})

describe('under a finger', () => {
  beforeEach(() => cdp().send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 }))

  test.each(oneRole)('a %s at an upright tablet sees all, 44 px high', async (role) => {
    await page.viewport(800, 1280)
    await show([role])
    expect(matchMedia('(pointer: coarse)').matches).toBe(true)
    expect(links()).toHaveLength(nav().querySelectorAll('a').length)
    expect(overflow()).toBeLessThanOrEqual(0)
    expect(Math.min(...links().map(height))).toBeGreaterThanOrEqual(44)
  })

  test('a receiver at one that lies finds what is seldom used behind its heading', async () => {
    await page.viewport(1280, 800)
    await show(['receiver'])
    expect(buttons()).toHaveLength(2)
    expect(overflow()).toBeLessThanOrEqual(0)
    expect(Math.min(...[...links(), ...buttons()].map(height))).toBeGreaterThanOrEqual(44)
  })
})

test('with letters of 200 % the menu leaves the screen to the work, and opens by one button', async () => {
  await page.viewport(1366, 768)
  document.documentElement.dataset['text'] = '200'
  await show(['receiver'], '/kho')
  expect(links().map((link) => link.firstElementChild!.textContent)).toEqual([
    'Bàn làm việc',
    'Tiếp nhận mới',
  ])
  expect(height(nav())).toBeLessThan(150)
  expect(buttons().map((one) => one.textContent)).toEqual(['Mục khác: Kho giấy tờ'])
  buttons()[0]!.click()
  await expect.poll(() => links().length).toBe(nav().querySelectorAll('a').length)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1366)
})

test('the few entries of the digital team stay in sight on every width', async () => {
  await page.viewport(360, 740)
  await show(['team'])
  expect(links()).toHaveLength(6)
  expect(buttons()).toEqual([])
})
