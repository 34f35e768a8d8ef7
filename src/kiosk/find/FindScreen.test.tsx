import 'fake-indexeddb/auto'
import { cleanup, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { emptyCentre } from '../../../domain/centre/centre-facts.ts'
import { centreView } from '../../../domain/centre/centre-view.ts'
import { realLaw } from '../../../tests/support/real-law.ts'
import { outStore } from '../outbox/outbox.ts'
import { refuse } from '../../../domain/base/result.ts'
import { fakeKiosk } from '../../../tests/support/fake-kiosk.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { Screen as FindScreen } from './FindScreen.tsx'
import { Screen as ProcedureScreen } from './ProcedureScreen.tsx'

afterEach(cleanup)

test('two touches from the tiles to the card; back leads to the tiles first', async () => {
  const kiosk = fakeKiosk()
  const { user } = renderKit(<FindScreen kiosk={kiosk} params={{}} />)
  await user.click(await screen.findByRole('button', { name: 'Sinh con' }))
  expect(screen.getByRole('heading', { name: 'Sinh con' })).toBeTruthy()
  expect(kiosk.pressBack()).toBe(true)
  await user.click(await screen.findByRole('button', { name: 'Sinh con' }))
  await user.click(screen.getByRole('button', { name: 'Khai sinh cho con' }))
  expect(kiosk.went).toEqual([['procedure', { procedure: '1.001193' }]])
})

test('letters touched on the glass find it as they come', async () => {
  const kiosk = fakeKiosk()
  const { user } = renderKit(<FindScreen kiosk={kiosk} params={{}} />)
  await user.click(await screen.findByRole('button', { name: /Gõ tên việc/ }))
  for (const letter of 'khai') await user.click(screen.getByRole('button', { name: letter }))
  await user.click(screen.getByRole('button', { name: 'Cách' }))
  for (const letter of 'sinz'.replace('z', 'n'))
    await user.click(screen.getByRole('button', { name: letter }))
  await user.click(screen.getByRole('button', { name: 'x' }))
  await user.click(screen.getByRole('button', { name: 'Xóa' }))
  await user.click(screen.getByRole('button', { name: 'h' }))
  expect(screen.getByRole('button', { name: 'Khai sinh cho con' })).toBeTruthy()
  expect(screen.getByRole('status').textContent).toMatch(/^Tìm thấy \d việc$/)
})

test('the card is read out whole, printed, and leads on', async () => {
  const kiosk = fakeKiosk()
  const { user } = renderKit(<ProcedureScreen kiosk={kiosk} params={{ procedure: '1.001193' }} />)
  await screen.findByRole('heading', { name: 'Khai sinh cho con' })
  expect(screen.getByText('Giấy chứng sinh (hoặc giấy tờ thay thế)')).toBeTruthy()
  await waitFor(() => expect(kiosk.readAloud()).toContain('Thời hạn.'))
  await user.click(screen.getByRole('button', { name: 'In ra giấy' }))
  await waitFor(() => expect(kiosk.slips[0]?.[0]?.text).toBe('Khai sinh cho con'))
  expect(await screen.findByText('Mời ông bà lấy giấy ở khe giấy.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Tôi đủ giấy tờ chưa?' }))
  await user.click(screen.getByRole('button', { name: 'Khai trước tại đây' }))
  expect(kiosk.went.map(([path]) => path)).toEqual(['precheck', 'form'])
})

test('Q07: the list taken home says when to come and whom to call, once the kiosk has heard; before, it says neither', async () => {
  const print = async () => {
    const kiosk = fakeKiosk()
    const { user, unmount } = renderKit(<ProcedureScreen kiosk={kiosk} params={{ procedure: '1.001193' }} />)
    await user.click(await screen.findByRole('button', { name: 'In ra giấy' }))
    await waitFor(() => expect(kiosk.slips).toHaveLength(1))
    unmount()
    return kiosk.slips[0]?.map(({ text }) => text) ?? []
  }
  expect((await print()).join()).not.toContain('07:00–11:30')
  const phones = [{ name: 'Trực', number: '0237 3000 111' }]
  const hours = centreView({ ...emptyCentre, phones }, realLaw().calendar, '2026-11-23T08:00')
  const view = { ...hours, comeAt: { from: '09:00', to: '10:00' } }
  const keep = (at: string) => outStore().keepPlace({ view, at } as never)
  await keep('2026-11-23T01:00:00.000Z')
  const lines = await print()
  expect(lines).toContain('Thứ Hai đến thứ Sáu: 07:00–11:30, 13:30–17:00')
  expect(lines).toContain('Điện thoại: 0237 3000 111')
  expect(lines).toContain('Hôm nay thường vắng từ 09:00 đến 10:00.')
  await keep('2026-11-22T01:00:00.000Z') // yesterday's quiet hour is not today's
  expect((await print()).join()).not.toContain('thường vắng')
})

test('in person only is said where the law says so; one known by name only promises nothing', async () => {
  const kiosk = fakeKiosk()
  const first = renderKit(<ProcedureScreen kiosk={kiosk} params={{ procedure: '2.000815' }} />)
  expect(await screen.findByText('Phải đến tận nơi')).toBeTruthy()
  first.unmount()
  renderKit(<ProcedureScreen kiosk={kiosk} params={{ procedure: '1.003622' }} />)
  expect(await screen.findByText(/Máy mới biết tên việc này/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'In ra giấy' })).toBeNull()
})

test('without a law the kiosk says where to ask', async () => {
  renderKit(<FindScreen kiosk={fakeKiosk({ law: async () => refuse('pack.missing') })} params={{}} />)
  expect(await screen.findByText(/chưa có danh mục/)).toBeTruthy()
})
