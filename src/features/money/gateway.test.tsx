/** The payment gateway on the screens: its word is shown as its word, offline as chờ đối soát, and money goes back by two. */
import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { refuse } from '../../../domain/base/result.ts'
import type { OrderSeen, PaymentRefund, RefundsAnswer } from '../../../domain/money/payment-order.ts'
import { closeDesk, openDesk } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { findDossier } from '../../data/dossiers.ts'
import { useOpenDossier } from '../../data/open-dossier.ts'
import { getContext } from '../../data/current.ts'
import { loadProblemSentences } from '../../i18n/problem-sentence.ts'
import { FeeCard } from './FeeCard.tsx'
import { GatewayCard } from './GatewayCard.tsx'
import type { OrderPorts, RefundPorts } from './gateway-ports.ts'
import { feeRows } from './money-rows.ts'

beforeEach(loadProblemSentences)
afterEach(closeDesk)

const CODE = 'H56.99.01-261121-01001'
const payment = (id: string, vnd = 8000) => ({
  id,
  account: '3500123456789',
  vnd,
  day: '2026-11-21',
  text: 'x',
  order: 'o1',
  payer: { name: 'LO THI MAY' },
})
const seen = (dossier: string, more: Partial<OrderSeen> = {}): OrderSeen => ({
  order: {
    id: 'o1',
    dossier,
    code: CODE,
    vnd: 8000,
    payee: 'p1',
    bin: '970405',
    account: '3500123456789',
    purpose: 'x',
    requester: 'o7',
    askedAt: '2026-11-21T02:00:00.000Z',
    expiresAt: '2099-11-24T02:00:00.000Z',
    heard: 'open',
    show: 'GW|o1',
  },
  payments: [],
  refunds: [],
  ...more,
})
const refund: PaymentRefund = {
  id: 'r1',
  payment: 'GW2',
  vnd: 8000,
  reason: 'chuyển hai lần',
  order: 'o1',
  dossier: 'd1',
  code: CODE,
  requester: 'o9',
  askedAt: '2026-11-21T03:00:00.000Z',
  decidedBy: null,
  standing: 'waiting',
}

function Live({ id, orders }: { id: string; orders: OrderPorts }) {
  const { view, law } = useOpenDossier(getContext(), id)
  const state = view.value?.ok ? view.value.value?.state : undefined
  return state && law.value ? <FeeCard state={state} law={law.value} orders={orders} /> : null
}

async function atCounter(orders: (dossier: string) => Partial<OrderPorts>) {
  const session = await openDesk()
  const id = await session.receive({ procedure: '2.000635', feeVnd: 8000 })
  const body = { vnd: 8000, items: [], account: 'p1', purpose: 'H569901 261121 01001' }
  await session.act(id, { type: 'fee-asked', body })
  const down = async () => refuse('net.offline')
  const ports: OrderPorts = { list: down, make: down, look: down, ...orders(id) }
  return { ...session, id, ...renderKit(<Live id={id} orders={ports} />) }
}

test('without a line the fee waits to be reconciled, and says so', async () => {
  await atCounter(() => ({}))
  expect(await screen.findByText(/^Không có mạng: khoản này chờ đối soát/)).toBeTruthy()
  expect(screen.queryByText('Thu qua cổng thanh toán')).toBeNull()
})

test('a server without a gateway shows nothing of it', async () => {
  const list = vi.fn(async () => ({ ok: true as const, value: { isOn: false, orders: [] } }))
  await atCounter(() => ({ list }))
  await waitFor(() => expect(list).toHaveBeenCalled())
  expect(screen.queryByText(/cổng/)).toBeNull()
})

test('asked for once, then what the gateway says: waiting with its code, paid twice is told as too much', async () => {
  const orders: OrderSeen[] = []
  const made = vi.fn()
  const { user, id } = await atCounter((dossier) => ({
    list: async () => ({ ok: true, value: { isOn: true, orders } }),
    make: async (order) => {
      made(order)
      orders.push(seen(dossier))
      return { ok: true, value: orders[0]! }
    },
    look: async () => {
      orders[0] = seen(dossier, { payments: [payment('GW1'), payment('GW2')] })
      return { ok: true, value: orders[0] }
    },
  }))
  await user.click(await screen.findByRole('button', { name: 'Thu qua cổng thanh toán' }))
  expect(await screen.findByText('Chờ người dân trả')).toBeTruthy()
  expect(made).toHaveBeenCalledWith(
    expect.objectContaining({ dossier: id, vnd: 8000, payee: 'p1', code: CODE }),
  )
  expect(screen.getByRole('img', { name: `Mã của cổng thanh toán, hồ sơ ${CODE}` })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Thu qua cổng thanh toán' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Mở mã chuyển khoản' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Hỏi lại cổng' }))
  expect(await screen.findByText('Trả thừa')).toBeTruthy()
  // Nobody is shown another way to pay what has come in.
  for (const name of ['Mở mã chuyển khoản', /^Lập mã/, /tiền mặt/])
    expect(screen.queryByRole('button', { name })).toBeNull()
  expect(screen.getByText(/^Cổng báo đã trả 16\.000/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Thu qua cổng thanh toán' })).toBeNull()
  expect(screen.getByText(/^Trả thừa 8\.000/)).toBeTruthy()
  expect(screen.getByText('Đã đưa mã chuyển khoản')).toBeTruthy() // the dossier believes no gateway
})

async function atDesk(
  role: 'accountant' | 'leader',
  answer: Partial<RefundsAnswer>,
  ports: Partial<RefundPorts> = {},
) {
  const session = await openDesk({ roles: [role] })
  const full = { isOn: true, orders: [], refunds: [], ...answer }
  const read = async () => ({ ok: true as const, value: full })
  const fine = async () => ({ ok: true as const, value: null })
  const rows = async (id: string) => {
    const found = await findDossier(session.ctx, id)
    return found.ok && found.value ? feeRows([found.value.state]) : []
  }
  const show = (list: ReturnType<typeof feeRows> = []) =>
    renderKit(<GatewayCard ports={{ read, ask: fine, decide: fine, ...ports }} rows={list} />)
  return { ...session, rows, show }
}

test('too much is asked back by keyboard: the second payment and its sum are proposed, a reason is typed', async () => {
  const ask = vi.fn(async () => ({ ok: true as const, value: null }))
  const orders = [seen('d1', { payments: [payment('GW1'), payment('GW2')] })]
  const { show } = await atDesk('accountant', { orders }, { ask })
  const { user } = show()
  const row = await screen.findByRole('button', {
    name: `Hồ sơ ${CODE}: Trả thừa. Nhấn để đề nghị hoàn tiền.`,
  })
  row.focus()
  await user.keyboard('{Enter}')
  const reason = await screen.findByLabelText('Lý do hoàn')
  await user.type(reason, 'chuyển hai lần')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(ask).toHaveBeenCalledTimes(1))
  expect(ask).toHaveBeenCalledWith(
    expect.objectContaining({ payment: 'GW2', vnd: 8000, reason: 'chuyển hai lần' }),
  )
})

test('a leader confirms; who asked cannot', async () => {
  const decide = vi.fn(async () => ({ ok: true as const, value: null }))
  const { show, ctx } = await atDesk('leader', { refunds: [refund] }, { decide })
  const { user, unmount } = show()
  await user.click(await screen.findByRole('button', { name: 'Đồng ý hoàn' }))
  expect(decide).toHaveBeenCalledWith('r1', 'confirmed')
  unmount()
  const own = await atDesk('leader', { refunds: [{ ...refund, requester: ctx.officer.id }] })
  own.show()
  expect(await screen.findByText('Lãnh đạo xác nhận bằng tài khoản của mình.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Đồng ý hoàn' })).toBeNull()
})

test('a done refund is entered in its dossier once', async () => {
  const { receive, rows, ctx } = await atDesk('accountant', {})
  const id = await receive({ procedure: '2.000635', feeVnd: 8000 })
  const done = { ...refund, dossier: id, standing: 'done' as const }
  const { user } = renderKit(
    <GatewayCard
      ports={{
        read: async () => ({ ok: true, value: { isOn: true, orders: [], refunds: [done] } }),
        ask: async () => ({ ok: true, value: null }),
        decide: async () => ({ ok: true, value: null }),
      }}
      rows={await rows(id)}
    />,
  )
  await user.click(await screen.findByRole('button', { name: `Ghi vào hồ sơ ${CODE}` }))
  await waitFor(async () => {
    const found = await findDossier(ctx, id)
    expect(found.ok && found.value?.state.fees.refunds).toMatchObject([{ vnd: 8000, repayment: 'r1' }])
  })
})
