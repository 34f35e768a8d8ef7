import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { ok } from '../../../domain/base/result.ts'
import { callNext, takeTicket, ticketIdOf, type Wish } from '../../../domain/queue/acts.ts'
import type { Ticket } from '../../../domain/queue/day.ts'
import { closeDesk, openDesk } from '../../../tests/support/desk-session.ts'
import { queueInMemory } from '../../../tests/support/queue-in-memory.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { loadProblemSentences } from '../../i18n/problem-sentence.ts'
import { ToastRegion } from '../../ui/feedback/ToastRegion.tsx'
import { CallButton } from './CallButton.tsx'
import { createCounterDesk } from './counter-desk.ts'
import type { CounterSetup } from './counter-setup.ts'
import { QueueScreen } from './QueueScreen.tsx'
import { ServingProcedure } from './ServingProcedure.tsx'

afterEach(closeDesk)

const DAY = '2026-11-23'
const MINUTE = 60_000
const wish: Wish = { priority: 'ordinary', field: null, isQuick: false, preCheck: null }

async function show(setup: CounterSetup | null = { counter: 3, fields: [], isQuick: false }) {
  await openDesk()
  await loadProblemSentences()
  const room = queueInMemory(DAY, Date.parse(`${DAY}T08:14:00+07:00`))
  const keep = vi.fn(async () => ok(null))
  const desk = createCounterDesk(room, { find: async () => setup, keep }, setup, () => room.nowMs)
  const onReceive = vi.fn<(ticket: Ticket) => void | Promise<void>>()
  const view = renderKit(
    <>
      <CallButton desk={desk} />
      <QueueScreen desk={desk} mayCall mayIssue onReceive={onReceive} />
      <ToastRegion />
    </>,
  )
  return { ...view, room, desk, onReceive, keep }
}

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const serving = () => screen.queryByRole('region', { name: /^Đang phục vụ/ })?.getAttribute('aria-label')

async function opened() {
  const shown = await show()
  await shown.desk.open({ counter: 3, fields: [], isQuick: false })
  return shown
}

test('by keys alone: open, issue, call, call again, next', async () => {
  const { user, room, desk } = await show()
  await user.keyboard('{F9}')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(desk.here.value).toMatchObject({ counter: 3, isOpen: true }))
  await user.keyboard('{Control>}b{/Control}')
  await user.click(screen.getByRole('radio', { name: 'Người cao tuổi' }))
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText('Số A-001')
  await user.keyboard('{Enter}')
  await room.take(wish)
  room.nowMs += 6 * MINUTE
  await user.keyboard('{F9}')
  await waitFor(() => expect(serving()).toBe('Đang phục vụ A-001'))
  expect(screen.getByText(/Lấy số 08:14 · đã chờ 6 phút/)).toBeTruthy()
  await user.keyboard('{F8}')
  await waitFor(() => expect(screen.getByText(/đã gọi 2 lần/)).toBeTruthy())
  // A second press in the same breath would end somebody who has not stood up yet.
  await user.keyboard('{F9}')
  await screen.findByText(/Vừa gọi xong/)
  expect(serving()).toBe('Đang phục vụ A-001')
  room.nowMs += MINUTE
  await user.keyboard('{F9}')
  await waitFor(() => expect(serving()).toBe('Đang phục vụ A-002'))
  expect(room.day.value.tickets.get(`${DAY}/A-001`)).toMatchObject({ stage: 'served', counter: 3 })
})

test('the next is called while the end of the last is still on its way to the disk', async () => {
  const { room, desk } = await opened()
  await room.take(wish)
  await room.take(wish)
  await desk.next()
  room.nowMs += MINUTE
  // The page has not heard yet what stands on the disk.
  const first = desk.called.peek()!
  const act: typeof room.act = room.act.bind(room)
  room.act = async (make) => {
    room.elsewhere('d1', () =>
      ok({
        ticket: first.id,
        type: 'ticket-served',
        body: { counter: 3 },
      }),
    )
    room.act = act
    return await act(make)
  }
  expect(await desk.next()).toMatchObject({ ok: true })
  await waitFor(() => expect(serving()).toBe('Đang phục vụ A-002'))
})

test('the next is called in one breath with the end of the last, however short they stood there', async () => {
  const { room, desk } = await opened()
  await room.take(wish)
  await room.take(wish)
  await desk.next()
  const plain: typeof room.act = room.act.bind(room)
  room.act = async (make) => {
    await new Promise((later) => setTimeout(later, 20)) // as long as a disk takes
    return await plain(make)
  }
  const ending = desk.end('ticket-served')
  expect(await desk.next()).toMatchObject({ ok: true })
  expect(await ending).toMatchObject({ ok: true })
  await waitFor(() => expect(serving()).toBe('Đang phục vụ A-002'))
})

test('a number with its papers: the procedure stands there, and F2 begins it', async () => {
  const { user, room, desk, onReceive } = await opened()
  const preCheck = { procedure: '1.001193', conditions: [], have: ['to-khai'] }
  await room.take({ ...wish, preCheck })
  await desk.next()
  await waitFor(() => expect(serving()).toBeTruthy())
  const card = within(screen.getByRole('region', { name: /^Đang phục vụ/ }))
  expect(card.getByText(/khai sinh/i)).toBeTruthy()
  expect(card.getByText(/Người dân báo có \d\/\d giấy tờ/)).toBeTruthy()
  await user.keyboard('{F2}')
  expect(onReceive.mock.calls[0]?.[0]).toMatchObject({ preCheck })
  renderKit(<ServingProcedure desk={desk} onReceive={onReceive} />)
  await user.click(button(/^Tiếp nhận cho A-001: .*khai sinh/i))
  expect(onReceive).toHaveBeenCalledTimes(2)
})

test('a form filled in before is named by its code; F2 pressed again while it is fetched begins nothing more', async () => {
  const { user, room, desk, onReceive } = await opened()
  await room.take({ ...wish, preCheck: { procedure: '1.001193', conditions: [], have: [], code: 'K7M4XPA' } })
  await desk.next()
  const card = within(await screen.findByRole('region', { name: /^Đang phục vụ/ }))
  expect(card.getByText('Có tờ khai làm sẵn · mã K7M 4XPA')).toBeTruthy()
  expect(card.queryByText(/Người dân báo có/), 'nobody asked which papers they have').toBeNull()
  let fetched = () => {}
  onReceive.mockImplementation(() => new Promise<void>((done) => (fetched = done)))
  await user.keyboard('{F2}')
  await card.findByText('Đang lấy tờ khai…')
  await user.keyboard('{F2}')
  await user.click(card.getByRole('button', { name: /^Tiếp nhận/ }))
  expect(onReceive).toHaveBeenCalledTimes(1)
  fetched()
  await waitFor(() => expect(card.queryByText('Đang lấy tờ khai…')).toBeNull())
  await user.keyboard('{F2}')
  expect(onReceive).toHaveBeenCalledTimes(2)
})

test('missed, held, sent on and back again are where an officer finds them', async () => {
  const { user, room, desk } = await opened()
  for (let i = 0; i < 3; i++) await room.take(wish)
  await desk.next()
  await user.click(await screen.findByRole('button', { name: 'Vắng mặt' }))
  await waitFor(() => expect(screen.getByText('Vắng mặt · Quầy 3')).toBeTruthy())
  await desk.next()
  await user.click(await screen.findByRole('button', { name: 'Chuyển' }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Chuyển đến' }), 'Lĩnh vực Hộ tịch')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(serving()).toBeUndefined())
  expect(room.day.value.tickets.get(`${DAY}/A-002`)).toMatchObject({ stage: 'waiting', field: 'Hộ tịch' })
  await user.click(button('A-001 đã quay lại'))
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Đang chờ (3)' })).toBeTruthy())
  await user.click(button('Gọi A-003'))
  await waitFor(() => expect(serving()).toBe('Đang phục vụ A-003'))
})

test('a paper this device never heard of is called after it was looked at twice', async () => {
  const { user, room } = await opened()
  await user.click(button('Gọi theo số'))
  await user.type(screen.getByRole('textbox', { name: 'Số trên giấy' }), 'k12')
  await user.keyboard('{Enter}')
  await screen.findByText(/Máy này chưa thấy số đó/)
  expect(room.facts).toHaveLength(1)
  await user.keyboard('{Enter}')
  await waitFor(() => expect(serving()).toBe('Đang phục vụ K-012'))
  expect(screen.getByText(/chưa nhận được từ máy lấy số/)).toBeTruthy()
})

test('whose call came second is told where the person is', async () => {
  const { user, room, desk } = await opened()
  room.elsewhere('d2', () =>
    ok({ ticket: null, type: 'counter-opened', body: { counter: 2, fields: [], isQuick: false } }),
  )
  await room.take(wish)
  const before = room.facts
  room.nowMs += MINUTE
  await desk.next()
  room.nowMs -= MINUTE
  room.elsewhere('d2', (day) => callNext(day, 2), before)
  await screen.findByText('Quầy 2 đã gọi A-001 trước')
  expect(screen.queryByRole('button', { name: 'Đóng quầy 2' }), 'somebody stands there').toBeNull()
  expect(serving()).toBeUndefined()
  await user.click(button('Đã hiểu'))
  expect(screen.queryByText('Quầy 2 đã gọi A-001 trước')).toBeNull()
})

test('a counter somebody left open is shut from here', async () => {
  const { user, room } = await opened()
  room.elsewhere('d2', () =>
    ok({ ticket: null, type: 'counter-opened', body: { counter: 2, fields: [], isQuick: false } }),
  )
  await user.click(await screen.findByRole('button', { name: 'Đóng quầy 2' }))
  await waitFor(() => expect(room.day.value.counters.get(2)?.isOpen).toBe(false))
  expect(screen.queryByRole('button', { name: 'Đóng quầy 3' })).toBeNull()
})

test('without a line it says so; with nobody there it says what can be done', async () => {
  const { room } = await show(null)
  expect(screen.getByText('Hôm nay chưa có ai lấy số')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Gọi số tiếp/ })).toBeNull()
  room.setLine('away')
  await screen.findByText(/Chưa nghe được máy chủ/)
  room.elsewhere('k1', (day) => {
    const deed = takeTicket(day, 'K', { ...wish, field: 'Đất đai' }, '')
    return deed.ok ? ok({ ...deed.value, ticket: ticketIdOf(DAY, deed.value.body.number) }) : deed
  })
  await screen.findByText('K-001')
  expect(screen.getByText('Đất đai')).toBeTruthy()
})
