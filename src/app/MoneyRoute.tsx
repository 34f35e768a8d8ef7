/** The accountant's desk behind its address; accounts are asked for and confirmed with a fresh proof. */
import { useLocation } from 'preact-iso'
import { ok } from '../../domain/base/result.ts'
import { may } from '../../domain/access/permissions.ts'
import type { OfficerRole } from '../../domain/access/roles.ts'
import type { PayeesAnswer } from '../../domain/money/payee.ts'
import type { PaymentsAnswer } from '../../domain/money/payment-notice.ts'
import type { RefundsAnswer } from '../../domain/money/payment-order.ts'
import { getContext } from '../data/current.ts'
import type { RefundPorts } from '../features/money/gateway-ports.ts'
import { MoneyScreen } from '../features/money/MoneyScreen.tsx'
import type { PayeePorts } from '../features/money/PayeesCard.tsx'
import { t } from '../i18n/locale.ts'
import { money } from '../i18n/vi/money.ts'
import { updatePayees } from '../sync/payees.ts'
import type { Frame } from './DeskFrame.tsx'
import { proven } from './fresh-proof.tsx'
import type { AppParts } from './parts.ts'

export function MoneyRoute({ frame, parts }: { frame: Frame; parts: AppParts }) {
  const { route } = useLocation()
  return frame({
    heading: t(money).title,
    children: (
      <MoneyScreen
        payees={payeePorts(parts)}
        payments={() => proven(() => parts.http.get<PaymentsAnswer>('/api/payments'))}
        refunds={refundPorts(parts)}
        onOpen={route}
      />
    ),
  })
}

function refundPorts({ http }: AppParts): RefundPorts {
  return {
    read: () => proven(() => http.get<RefundsAnswer>('/api/refunds')),
    ask: (refund) => proven(() => http.post('/api/refunds', refund)),
    decide: (id, outcome) => proven(() => http.post(`/api/refunds/${id}`, { outcome })),
  }
}

function payeePorts({ device, http }: AppParts): PayeePorts {
  const officer = device.lock.officer.peek()
  const grant = may((officer?.roles ?? []) as readonly OfficerRole[], 'payee.change')
  const halves = { requester: 'ask', confirmer: 'confirm', either: 'either' } as const
  return {
    async read() {
      const { enrolment } = device.identity.current ?? {}
      if (enrolment) {
        const updated = await updatePayees(getContext(), http, enrolment.signKey)
        if (!updated.ok) return updated
      }
      const told = await http.get<PayeesAnswer>('/api/payees')
      return told.ok ? ok(told.value.waiting) : told
    },
    ask: (payee) => proven(() => http.post('/api/payees', payee)),
    decide: (id, outcome) => proven(() => http.post(`/api/payees/${id}`, { outcome })),
    may: grant?.twoPersons ? halves[grant.twoPersons] : 'look',
  }
}
