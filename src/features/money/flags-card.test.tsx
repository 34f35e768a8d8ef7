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
  await user.click(screen.getByRole('link', { name: 'H56.99.01-261121-01001' }))
  expect(onOpen).toHaveBeenCalledWith('/ho-so/d1')
})
