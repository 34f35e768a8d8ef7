import { cleanup, screen, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fileOf } from '../../../tests/support/statement-files.ts'
import { closeDesk, openDesk, type DeskSession } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import type { Payee } from '../../../domain/money/payee.ts'
import { currentContext } from '../../data/current.ts'
import { findDossier } from '../../data/dossiers.ts'
import { useOpenDossier } from '../../data/open-dossier.ts'
import { keepPayees } from '../../data/payees.ts'
import { loadProblemSentences } from '../../i18n/problem-sentence.ts'
import { FeeCard } from './FeeCard.tsx'
import type { RefundPorts } from './gateway-ports.ts'
import { MoneyScreen } from './MoneyScreen.tsx'
import type { PayeePorts } from './PayeesCard.tsx'

beforeEach(loadProblemSentences)
afterEach(closeDesk)

const payee: Payee = {
  id: 'payee-1',
  bin: '970405',
  account: '3500123456789',
  holder: 'UBND XA VI DU',
  fields: [],
  validFrom: '2026-01-01',
}
const ports: PayeePorts = {
  read: async () => ({ ok: true, value: [] }),
  ask: async () => ({ ok: true, value: null }),
  decide: async () => ({ ok: true, value: null }),
  may: 'look',
}
const payments = async () => ({
  ok: true as const,
  value: {
    payments: [
      {
        id: 'FT1',
        account: payee.account,
        vnd: 8000,
        day: '2026-11-23',
        text: 'H569901 261121 01001',
        payer: { name: 'LO THI MAY' },
      },
    ],
  },
})
const refunds: RefundPorts = {
  read: async () => ({ ok: true, value: { isOn: false, orders: [], refunds: [] } }),
  ask: async () => ({ ok: true, value: null }),
  decide: async () => ({ ok: true, value: null }),
}
const COPY = '2.000635' // a copy of an extract: 8,000 dong
const CODE = 'H56.99.01-261121-01001'

const receive = (session: DeskSession, change: object = {}) =>
  session.receive({ procedure: COPY, feeVnd: 8000, ...change })

async function stateOf({ ctx }: DeskSession, id: string) {
  const found = await findDossier(ctx, id)
  if (!found.ok || !found.value) throw new Error('no dossier')
  return found.value.state
}

function Live({ session, id }: { session: DeskSession; id: string }) {
  const { view, law } = useOpenDossier(session.ctx, id)
  const state = view.value?.ok ? view.value.value?.state : undefined
  return state && law.value ? <FeeCard state={state} law={law.value} /> : null
}

async function show(session: DeskSession, id: string) {
  const { user } = renderKit(<Live session={session} id={id} />)
  const card = await screen.findByRole('region', { name: 'Phí, lệ phí' })
  return {
    user,
    card,
    press: (name: string) => user.click(screen.getByRole('button', { name: new RegExp(`^${name}`) })),
  }
}

describe('the fee on the page of a dossier', () => {
  test('is asked for with a code to the confirmed account, then waits for the bank', async () => {
    const session = await openDesk()
    await keepPayees(session.ctx, 'h', [payee])
    const id = await receive(session)
    const { card, press } = await show(session, id)
    expect(within(card).getByText('Chưa thu')).toBeTruthy()
    expect(within(card).getByText('Bằng chữ: Tám nghìn đồng')).toBeTruthy()
    await press('Thu bằng chuyển khoản')
    expect(
      await screen.findByText(/Tiền vào tài khoản UBND XA VI DU, Agribank, số 3500123456789/),
    ).toBeTruthy()
    await press('Lập mã chuyển khoản')
    expect(await screen.findByRole('img', { name: `Mã VietQR của hồ sơ ${CODE}` })).toBeTruthy()
    const { fees } = await stateOf(session, id)
    expect(fees.asked).toMatchObject([
      { vnd: 8000, account: 'payee-1', purpose: 'H569901 261121 01001', items: [{ count: 1, vnd: 8000 }] },
    ])
    await press('Người dân báo đã chuyển')
    expect(await within(card).findByText('Chờ đối soát')).toBeTruthy()
  })

  test('draws no code while no account is confirmed', async () => {
    const session = await openDesk()
    const id = await receive(session)
    const { press } = await show(session, id)
    await press('Thu bằng chuyển khoản')
    await press('Lập mã chuyển khoản')
    expect(await screen.findAllByText(/Chưa có tài khoản nào của xã được xác nhận/)).toHaveLength(2)
    expect((await stateOf(session, id)).fees.asked).toEqual([])
  })

  test('cash is recorded as cash with the next receipt of this device, and says so', async () => {
    const session = await openDesk()
    const [first, second] = [
      await receive(session),
      await receive(session, { code: 'H56.99.01-261121-01002' }),
    ]
    for (const id of [first, second]) {
      const { card, press } = await show(session, id)
      await press('Thu tiền mặt')
      await press('Đã nhận tiền mặt')
      expect(await within(card).findByText(/Khoản này thu bằng tiền mặt/)).toBeTruthy()
      cleanup()
    }
    const receipts = [await stateOf(session, first), await stateOf(session, second)].map(
      ({ fees }) => fees.taken[0]?.receipt,
    )
    expect(receipts).toEqual([
      { book: 'BL-26-01', number: '0100001' },
      { book: 'BL-26-01', number: '0100002' },
    ])
  })

  test('an exemption names its law; without a case nothing is waived', async () => {
    const session = await openDesk()
    const id = await receive(session)
    const { user, card, press } = await show(session, id)
    await press('Miễn thu')
    await press('Ghi miễn thu')
    expect(await screen.findByText(/Chưa có lý do/)).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: /hộ nghèo/ }))
    await press('Ghi miễn thu')
    expect(await within(card).findByText(/Người thuộc hộ nghèo \(Luật Phí và lệ phí 2015/)).toBeTruthy()
    expect(within(card).queryByRole('button', { name: /^Thu / })).toBeNull()
  })

  test('nothing is asked for once the dossier was withdrawn', async () => {
    const session = await openDesk()
    const id = await receive(session)
    await session.act(id, { type: 'dossier-withdrawn', body: { by: 'Lò Thị Mẩy', reason: 'Đổi ý' } })
    const { card } = await show(session, id)
    expect(within(card).queryAllByRole('button')).toEqual([])
  })

  test('a procedure without a fee shows no card at all', async () => {
    const session = await openDesk()
    const id = await session.receive({ procedure: '1.001193' })
    const found = await stateOf(session, id)
    const { container } = renderKit(<FeeCard state={found} law={{ procedure: null, form: null }} />)
    expect(container.textContent).toBe('')
  })
})

describe('the accountant’s desk', () => {
  async function desk() {
    const session = await openDesk()
    const id = await receive(session)
    await session.act(id, {
      type: 'fee-asked',
      body: { vnd: 8000, items: [], account: 'payee-1', purpose: 'H569901 261121 01001' },
    })
    closeDeskOnly(session)
    const { user } = renderKit(
      <MoneyScreen payees={ports} payments={payments} refunds={refunds} onOpen={() => {}} />,
    )
    const press = async (name: RegExp) => await user.click(await screen.findByRole('button', { name }))
    const choose = async (file: File) => {
      await press(/^Đối soát sao kê/)
      await user.upload(screen.getByLabelText('Tệp sao kê ngân hàng'), file)
    }
    return { session, id, user, press, choose }
  }

  test('looks through a statement first, enters what matches, and enters nothing twice', async () => {
    const { session, id, press, choose } = await desk()
    const file = () =>
      fileOf(
        'Ngày;Số tham chiếu;Ghi có;Nội dung;Tên tài khoản đối ứng\n' +
          '23/11/2026;FT1;8.000;CK H569901 261121 01001;LO THI MAY\n' +
          '23/11/2026;FT2;9.000;khong ro;TRAN VAN B\n' +
          'hôm qua;FT3;1.000;x;y\n',
      )
    await choose(file())
    expect(await screen.findByText(/^1 khoản khớp, 0 khoản cần xem, 1 khoản không có mã hồ sơ/)).toBeTruthy()
    expect(screen.getByText(/^Dòng 4: Ngày “hôm qua” không đọc được/)).toBeTruthy()
    expect((await stateOf(session, id)).fees.reconciled).toEqual([])
    await press(/^Đối soát 1 khoản/)
    await expect.poll(async () => (await stateOf(session, id)).fees.reconciled.length).toBe(1)
    expect((await stateOf(session, id)).fees).toMatchObject({
      taken: [{ method: 'transfer', vnd: 8000 }],
      reconciled: [{ reference: 'FT1', vnd: 8000, payer: { name: 'LO THI MAY' } }],
    })
    await choose(file())
    expect(await screen.findByText(/1 khoản đã ghi trước đây/)).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Đối soát 0 khoản/ }).disabled).toBe(true)
  })

  test('a payment the bank told of and its line in a later statement are one payment', async () => {
    const { session, id, press, choose } = await desk()
    await press(/^Đối soát sao kê/)
    await press(/^Lấy khoản ngân hàng đã báo/)
    await press(/^Đối soát 1 khoản/)
    await expect.poll(async () => (await stateOf(session, id)).fees.reconciled.length).toBe(1)
    await choose(fileOf('Ngày,Số tham chiếu,Ghi có,Nội dung\n23/11/2026,FT1,8000,H569901 261121 01001\n'))
    expect(await screen.findByText(/1 khoản đã ghi trước đây/)).toBeTruthy()
    expect((await stateOf(session, id)).fees.taken).toHaveLength(1)
  })

  test('what is doubtful is left out until somebody takes it in with Enter', async () => {
    const { session, id, user, press, choose } = await desk()
    await choose(fileOf('Ngày,Số tham chiếu,Ghi có,Nội dung\n23/11/2026,FT1,5000,H569901 261121 01001\n'))
    const row = await screen.findByRole('button', { name: /^Dòng 2, hồ sơ .*không ghi/ })
    expect(screen.getByText('Số tiền khác số còn phải thu')).toBeTruthy()
    row.focus()
    await user.keyboard('{Enter}')
    await press(/^Đối soát 1 khoản/)
    await expect.poll(async () => (await stateOf(session, id)).fees.reconciled[0]?.vnd).toBe(5000)
  })

  test('is not for a receiver; an administrator sees accounts and no fee', async () => {
    await openDesk({ roles: ['receiver'] })
    renderKit(<MoneyScreen payees={ports} payments={payments} refunds={refunds} onOpen={() => {}} />)
    expect(await screen.findByText(/dành cho kế toán và lãnh đạo/)).toBeTruthy()
    closeDesk()
    await openDesk({ roles: ['admin'] })
    renderKit(
      <MoneyScreen
        payees={{ ...ports, may: 'ask' }}
        payments={payments}
        refunds={refunds}
        onOpen={() => {}}
      />,
    )
    expect(await screen.findByRole('button', { name: /Đề nghị tài khoản khác/ })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Các khoản phí' })).toBeNull()
  })
})

/** The same device, now under the accountant's hands. */
function closeDeskOnly({ ctx }: DeskSession): void {
  currentContext.value = { ...ctx, officer: { id: 'officer-9', name: 'Kế Toán', roles: ['accountant'] } }
}
