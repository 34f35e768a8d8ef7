/** With the server dead one stack goes through once: twenty pages, four dossiers, each page under the paper it is asked for. */
import { expect, test } from './support/counter.ts'
import { readDevice } from './support/device-rows.ts'
import { enrolDevice, pagesInTray, pickFiles, trayOf, waitUntilReadyOffline } from './support/officer.ts'
import { blankSheet, paperSheet, pdfOf, separatorSheet, type Sheet } from './support/stack-sheets.ts'

const BIRTH = '1.001193'

const ASKED = {
  notice: 'Giấy chứng sinh (hoặc giấy tờ thay thế)',
  card: 'Giấy tờ tùy thân (căn cước, hộ chiếu…)',
} as const

const sheet = (dossier: number, procedure: string | null = BIRTH) =>
  separatorSheet({ procedure, component: null, dossier })

const family = (folder: string, end: string, papers: readonly string[]): Sheet[] =>
  papers.map((paper) => paperSheet(`${folder}/${paper}${end}.jpg`))

const PAPERS = ['giay-chung-sinh', 'can-cuoc-me', 'can-cuoc-cha', 'giay-chung-nhan-ket-hon']

test.setTimeout(300_000)
test.use({ actionTimeout: 15_000 })

test('twenty pages with the server dead: four drafts, every page on its component, then one of them lies read', async ({
  server,
  browserAtCounter,
}) => {
  const page = await browserAtCounter.open()
  await enrolDevice(page, server, server.getOfficer('tiepnhan1'))
  await waitUntilReadyOffline(page)
  await server.kill()

  await page.keyboard.press('F2')
  await page.getByRole('link', { name: 'Quét cả chồng' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Quét cả chồng hồ sơ' })).toBeVisible()
  const stack = [
    sheet(1),
    ...family('public/samples', '', PAPERS),
    await pdfOf('chong-2.pdf', [sheet(2), ...family('tests/golden/family-b', '-quet', PAPERS)]),
    sheet(3),
    ...family('tests/golden/family-b', '-lech', PAPERS),
    blankSheet(),
    sheet(4, null),
    ...family('tests/golden/family-c', '', PAPERS.slice(0, 3)),
  ]
  const startedAt = Date.now()
  await pickFiles(page, stack)

  const begin = page.getByRole('button', { name: /^Tạo 4 hồ sơ nháp/ })
  await expect(begin).toBeEnabled({ timeout: 200_000 })
  const machineMs = Date.now() - startedAt
  await expect(page.getByText('15 trang · 4 hồ sơ')).toBeVisible()
  await expect(page.getByText('5 tờ ngăn và trang trắng không vào hồ sơ')).toBeVisible()

  // The last sheet named no procedure: nothing is begun before a person has said which.
  await page.keyboard.press('Control+Enter')
  const dossier = (number: number) => page.getByRole('region', { name: new RegExp(`^Hồ sơ ${number}`) })
  const asked = dossier(4).getByLabel('Thủ tục')
  await expect(asked).toBeFocused()
  const [box, bar] = [await asked.boundingBox(), await begin.boundingBox()]
  expect(box!.y + box!.height).toBeLessThan(bar!.y) // not under the bar with the button
  expect((await readDevice(page)).drafts).toEqual([])
  await asked.selectOption(BIRTH)
  for (const [number, first] of [
    [1, 2],
    [2, 7],
    [3, 12],
    [4, 18],
  ] as const) {
    const laid = [
      [`Trang ${first}`, ASKED.notice],
      [`Trang ${first + 1}`, ASKED.card],
      [`Trang ${first + 2}`, ASKED.card],
      ...(number === 4 ? [] : [[`Trang ${first + 3}`, 'giấy tờ tự nộp thêm']]),
    ].map(([at, paper]) => new RegExp(`${at}.*${paper!.replace(/[().]/g, '\\$&')}`, 's'))
    await expect(dossier(number).getByRole('listitem')).toHaveText(laid)
  }

  await page.keyboard.press('Control+Enter')
  const drafts = page.getByRole('button', { name: /^Làm tiếp/ })
  await expect(drafts).toHaveCount(4, { timeout: 30_000 })
  expect((await readDevice(page)).drafts).toHaveLength(4)
  const counts: number[] = []
  for (let at = 0; at < 4; at++) {
    await drafts.nth(at).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Giấy tờ cần có' })).toBeVisible()
    await expect(pagesInTray(page).first()).toBeVisible()
    counts.push(await pagesInTray(page).count())
    const under = (paper: string) => trayOf(page).getByRole('list', { name: paper }).getByRole('listitem')
    await expect(under(ASKED.notice)).toHaveText([/Giấy chứng sinh.*(?:Đã đọc|Cần xem)/])
    await expect(under(ASKED.card)).toHaveText([
      /Căn cước.*(?:Đã đọc|Cần xem)/,
      /Căn cước.*(?:Đã đọc|Cần xem)/,
    ])
    await expect(trayOf(page).getByText(/Đang đọc/)).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(drafts).toHaveCount(4)
  }
  expect(counts.sort((a, b) => a - b)).toEqual([3, 4, 4, 4])
  console.log(JSON.stringify({ journey: 'stack', pages: 20, dossiers: 4, machineMs }))
})
