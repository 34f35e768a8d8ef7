import { screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { unbornDossier, type DossierState } from '../../../domain/dossier/state.ts'
import { closeDesk, openDesk } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { remembered } from '../../../tests/simulation/history.ts'
import { keepOfficers } from '../../data/officers.ts'
import { FlagsCard } from './FlagsCard.tsx'
import { feeRows } from './money-rows.ts'

afterEach(closeDesk)

const paidBy = (n: number, name: string): DossierState => ({
  ...unbornDossier(`d${n}`),
  stage: 'received',
  reception: {
    ...remembered,
    code: `H56.99.01-261121-0100${n}`,
    feeVnd: 8000,
    applicant: { name: `Người Dân ${n}` },
    owner: { name: `Người Dân ${n}` },
    receiver: 'o7',
  },
  fees: {
    asked: [],
    taken: [
      {
        event: `t${n}`,
        at: '2026-11-23T09:00:00.000+07:00',
        actor: 'o7',
        vnd: 8000,
        method: 'transfer',
        reference: '',
        asked: null,
        payer: { name },
        receipt: null,
      },
    ],
    reconciled: [],
    refunds: [],
  },
})

test('an officer’s name among the payers is asked about, never blamed, and leads to the dossier', async () => {
  const { ctx } = await openDesk({ roles: ['accountant'] })
  const officer = {
    id: 'o7',
    name: 'Lò Văn Thành',
    title: '',
    roles: ['receiver'],
    standing: 'active',
  } as const
  await keepOfficers(ctx, 'h', [officer])
  const onOpen = vi.fn()
  const { user } = renderKit(
    <FlagsCard rows={feeRows([paidBy(1, 'LO VAN THANH'), paidBy(2, 'NGUOI DAN 2')])} onOpen={onOpen} />,
  )
  expect(await screen.findByText('Người chuyển LO VAN THANH trùng tên cán bộ Lò Văn Thành')).toBeTruthy()
  expect(screen.getByText(/Có thể chỉ là trùng tên/)).toBeTruthy()
  expect(screen.getByText(/câu hỏi, không phải kết luận/)).toBeTruthy()
  expect(screen.queryByText(/01002/)).toBeNull()
  screen.getByRole('button', { name: /^H56\.99\.01-261121-01001: Người chuyển/ }).focus()
  await user.keyboard('{Enter}')
  expect(onOpen).toHaveBeenCalledWith('/ho-so/d1')
})

test('a leader walks the whole list by keys: an officer who paid first, many dossiers of one payer, cash last', async () => {
  const { ctx } = await openDesk({ roles: ['leader'] })
  const officer = {
    id: 'o7',
    name: 'Lò Văn Thành',
    title: '',
    roles: ['receiver'],
    standing: 'active',
  } as const
  await keepOfficers(ctx, 'h', [officer])
  const cash = paidBy(1, '')
  const taken = cash.fees.taken.map((one) => ({ ...one, method: 'cash' as const, payer: null }))
  const many = [2, 3, 4, 5].map((n) => paidBy(n, 'TRAN VAN CO'))
  const onOpen = vi.fn()
  const states = [{ ...cash, fees: { ...cash.fees, taken } }, ...many, paidBy(6, 'LO VAN THANH')]
  const { user } = renderKit(<FlagsCard rows={feeRows(states)} onOpen={onOpen} />)
  const rows = await screen.findAllByRole('button', { name: /^H56/ })
  expect(rows.map((row) => row.getAttribute('aria-label') ?? row.textContent)).toHaveLength(6)
  rows[0]?.focus()
  await user.keyboard('{Enter}{ArrowDown}{Enter}{End}{Enter}')
  expect(onOpen.mock.calls.map(([path]) => path)).toEqual([
    '/ho-so/d6',
    expect.stringMatching(/d[2-5]$/),
    '/ho-so/d1',
  ])
  await user.click(screen.getByRole('button', { name: 'Một người trả cho nhiều người (4)' }))
  expect(screen.getAllByRole('button', { name: /^H56/ })).toHaveLength(4)
})
