import { cleanup, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { fakeKiosk } from '../../../tests/support/fake-kiosk.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { Screen } from './PreCheckScreen.tsx'

afterEach(cleanup)

async function open(code = '1.001193') {
  const kiosk = fakeKiosk()
  const { user } = renderKit(<Screen kiosk={kiosk} params={{ procedure: code }} />)
  await screen.findByText(/^Câu 1 trên/)
  const press = (name: string) => user.click(screen.getByRole('button', { name }))
  return { kiosk, user, press }
}

test('a birth with everything: the number carries what was said', async () => {
  const { kiosk, press } = await open()
  await press('Tiếp tục')
  await press('Có')
  expect(screen.getByText('Cán bộ tra được trong dữ liệu dân cư thì không cần bản giấy.')).toBeTruthy()
  await press('Có')
  expect(screen.getByRole('heading', { name: 'Đủ giấy tờ' })).toBeTruthy()
  await press('Lấy số')
  expect(kiosk.session.preCheck.value).toEqual({
    procedure: '1.001193',
    conditions: [],
    have: ['birth-notice', 'id-card'],
  })
  expect(kiosk.went).toEqual([['ticket', { procedure: '1.001193' }]])
})

test('papers looked through after a form was filled in do not lose the form', async () => {
  const { kiosk, press } = await open()
  const form = { procedure: '1.001193', conditions: [], have: [], code: 'K7M4XPA' }
  kiosk.session.preCheck.value = form
  await press('Tiếp tục')
  await press('Có')
  await press('Có')
  await screen.findByRole('heading', { name: 'Đủ giấy tờ' })
  await waitFor(() => expect(kiosk.readAloud()).toMatch(/^Đủ giấy tờ/))
  expect(kiosk.session.preCheck.value).toEqual({ ...form, have: ['birth-notice', 'id-card'] })
  expect(screen.getByText(/Quầy sẽ biết ông bà có giấy gì\.$/)).toBeTruthy()
  cleanup()
  const other = await open()
  const elsewhere = { ...form, procedure: '2.000815' }
  other.kiosk.session.preCheck.value = elsewhere
  await other.press('Tiếp tục')
  await other.press('Có')
  await other.press('Có')
  await screen.findByRole('heading', { name: 'Đủ giấy tờ' })
  await waitFor(() => expect(other.kiosk.readAloud()).toMatch(/^Đủ giấy tờ/))
  expect(other.kiosk.session.preCheck.value).toEqual(elsewhere)
  expect(screen.queryByText(/Quầy sẽ biết/)).toBeNull()
})

test('what no data holds and is not here is lacking; what data may hold is not', async () => {
  const { kiosk, user, press } = await open('1.000656')
  await user.click(screen.getAllByRole('button', { pressed: false })[0]!)
  await press('Tiếp tục')
  while (screen.queryByRole('button', { name: 'Chưa có' })) await press('Chưa có')
  expect(screen.getByRole('heading', { name: 'Còn thiếu 1 giấy' })).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'Có thể không cần bản giấy' })).toBeTruthy()
  await waitFor(() => expect(kiosk.readAloud()).toMatch(/^Còn thiếu 1 giấy\. Vẫn lấy số được/))
  await press('In danh sách mang về')
  expect(kiosk.slips[0]?.map(({ text }) => text)).toContain('☐ Giấy tờ chứng minh sự kiện chết')
})

test('what only data may hold is said to be possible, not promised', async () => {
  const { press } = await open()
  await press('Tiếp tục')
  await press('Chưa có')
  await press('Không biết')
  expect(screen.getByRole('heading', { name: 'Có thể đủ giấy tờ' })).toBeTruthy()
})

test('back takes back one answer at a time, then leaves', async () => {
  const { kiosk, press } = await open()
  await press('Tiếp tục')
  expect(screen.getByText('Câu 2 trên 3')).toBeTruthy()
  expect(kiosk.pressBack()).toBe(true)
  expect(await screen.findByText('Câu 1 trên 3')).toBeTruthy()
  expect(kiosk.pressBack()).toBe(false)
})

test('of many cases the ones that apply are touched on one page', async () => {
  const { user, press } = await open('1.013225')
  const [first] = screen.getAllByRole('button', { pressed: false })
  await user.click(first!)
  expect(first?.getAttribute('aria-pressed')).toBe('true')
  await press('Tiếp tục')
  expect(screen.getByText(/^Câu 2 trên/)).toBeTruthy()
})
