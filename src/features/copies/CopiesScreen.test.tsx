import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { closeDesk, openDesk } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { listDossiers } from '../../data/dossiers.ts'
import { keepPayees } from '../../data/payees.ts'
import { loadProblemSentences } from '../../i18n/problem-sentence.ts'
import { CopiesScreen } from './CopiesScreen.tsx'
import { cardIn, changeRow, emptyForm, entriesOf } from './visit-form.ts'

afterEach(closeDesk)

async function open() {
  await loadProblemSentences()
  const session = await openDesk()
  const onOpen = vi.fn()
  const view = renderKit(<CopiesScreen onOpen={onOpen} />)
  const states = async () => {
    const found = await listDossiers(session.ctx)
    return found.ok ? found.value.map(({ state }) => state) : []
  }
  return { ...session, ...view, onOpen, states }
}

const frame = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next, 30)))

/** Types and presses Enter, box after box, as an officer does. */
async function walk(user: Awaited<ReturnType<typeof open>>['user'], ...texts: readonly string[]) {
  for (const text of texts) {
    if (text !== '') await user.keyboard(text)
    await user.keyboard('{Enter}')
    await frame()
  }
}

test('two papers by keyboard alone: register, fee, handed over and closed', async () => {
  const { user, states } = await open()
  expect(document.activeElement).toBe(screen.getByLabelText(/Người yêu cầu chứng thực/))
  await walk(user, 'Lò Thị Mẩy', '', 'Giấy khai sinh', '2', '3', 'Học bạ', '5', '1', '')
  expect(document.activeElement?.id).toBe('copies-signer')
  await user.keyboard('Hà Văn Chứng, Phó Chủ tịch')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(screen.getByText(/^Đã ghi sổ, hồ sơ/)).toBeTruthy())
  const [state] = await states()
  expect(state).toMatchObject({
    stage: 'closed',
    certified: {
      register: { book: '01', number: '1-2', year: 2026 },
      entries: [
        { title: 'Giấy khai sinh', pages: 2, copies: 3 },
        { title: 'Học bạ', pages: 5, copies: 1 },
      ],
      signer: 'Hà Văn Chứng, Phó Chủ tịch',
      vnd: 19_000, // 3 × 4,000 and 1 × 7,000
    },
    fees: { taken: [{ method: 'transfer', vnd: 19_000 }] }, // no cash before anybody asks for it
    components: [{ proof: { by: 'presented' } }],
  })
  const register = screen.getByRole('table', { name: 'Sổ chứng thực hôm nay' })
  await waitFor(() => expect(within(register).getByText('Đã trả')).toBeTruthy())
  expect(screen.getByText('1-2, quyển số 01/2026-SCT/BS', { selector: 'strong' })).toBeTruthy()
})

test('F9: cash, with a number of the book of receipts', async () => {
  const { user, states } = await open()
  await walk(user, 'Lò Thị Mẩy', '', 'Học bạ', '', '', '')
  await user.keyboard('Hà Văn Chứng{F9}')
  expect(screen.getByLabelText<HTMLInputElement>('Tiền mặt').checked).toBe(true)
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(screen.getByText(/Tiền mặt, Biên lai BL-26-/)).toBeTruthy())
  expect((await states())[0]?.fees.taken).toMatchObject([{ method: 'cash', receipt: { book: /./ } }])
})

const office = {
  id: 'p1',
  bin: '970436',
  account: '3500123456789',
  holder: 'UBND xã Pù Luông',
  fields: [],
  validFrom: '2026-01-01',
}

test('F2 right behind Ctrl+P takes no ticket from the printer; it is 80 mm and carries the code to pay with', async () => {
  const { ctx, user, states } = await open()
  await keepPayees(ctx, 'h', [office])
  await walk(user, 'Lò Thị Mẩy', '', 'Học bạ', '', '', '')
  await user.keyboard('Hà Văn Chứng{Control>}{Enter}{/Control}')
  await screen.findAllByRole('img', { name: /^Mã VietQR của hồ sơ/ })
  const printed: string[] = []
  vi.stubGlobal('print', () => {
    const [sheet] = document.querySelectorAll<HTMLElement>('[data-sheet]')
    printed.push(`${sheet?.dataset['sheet']}: ${sheet?.textContent}`)
  })
  fireEvent.keyDown(document.body, { key: 'p', ctrlKey: true })
  fireEvent.keyDown(document.body, { key: 'F2' })
  await waitFor(() => expect(document.activeElement?.id).toBe('copies-name'))
  expect(printed).toHaveLength(1)
  expect(printed[0]).toMatch(/^ticket: .*Học bạ.*UBND xã Pù Luông, nội dung H569901/)
  await waitFor(async () => expect((await states())[0]?.slips).toMatchObject([{ slip: 'copies' }]))
  vi.unstubAllGlobals()
})

test('later: it waits under its name, and one press hands it over', async () => {
  const { user, states } = await open()
  await walk(user, 'Lò Thị Mẩy', '', 'Học bạ', '', '', '')
  await user.keyboard('Hà Văn Chứng')
  await user.keyboard('{F8}')
  await waitFor(() => expect(screen.getByText(/chờ trả$/)).toBeTruthy())
  expect((await states())[0]?.stage).toBe('result-attached')
  await user.click(screen.getByRole('button', { name: 'Trả: Lò Thị Mẩy' }))
  await waitFor(async () => expect((await states())[0]?.stage).toBe('closed'))
})

test('what is missing is said, and nothing is numbered', async () => {
  const { user, states } = await open()
  await walk(user, 'Lò Thị Mẩy')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() =>
    expect(screen.getByText('Chưa có giấy tờ nào. Nhập tên bản chính cần chứng thực.')).toBeTruthy(),
  )
  expect(await states()).toEqual([])
})

test('a card read by a hand scanner fills name and number', async () => {
  const { user, states } = await open()
  await user.click(screen.getByLabelText(/Người yêu cầu chứng thực/))
  await user.paste('038196001235|172345678|Lò Thị Mẩy|02031996|Nữ|Bản Đôn, Pù Luông, Thanh Hóa|01052021')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.getByText(/Đã đọc thẻ căn cước của Lò Thị Mẩy/)).toBeTruthy())
  await frame()
  expect(screen.getByLabelText<HTMLInputElement>(/Người yêu cầu/).value).toBe('Lò Thị Mẩy')
  expect(screen.getByLabelText<HTMLInputElement>(/Số giấy tờ tùy thân/).value).toBe('038196001235')
  expect(await states()).toEqual([])
})

test('the form: an empty line follows the last paper; a name is no card', () => {
  const one = changeRow(emptyForm('A'), 1, { title: 'Học bạ', pages: 'x' })
  expect(one.rows.map(({ key }) => key)).toEqual([1, 2])
  expect(entriesOf(one)).toEqual([{ title: 'Học bạ', pages: 0, copies: 1 }])
  expect(cardIn('Lò Thị Mẩy')).toBeNull()
  expect(cardIn('a|b|c')).toBeNull()
})
