/** The fee on a dossier's page, with the line to the payment gateway. */
import type { OrderSeen, OrdersAnswer } from '../../domain/money/payment-order.ts'
import type { DossierCardProps } from '../features/dossier/DossierScreen.tsx'
import { FeeCard as Card } from '../features/money/FeeCard.tsx'
import type { OrderPorts } from '../features/money/gateway-ports.ts'
import { proven } from './fresh-proof.tsx'
import { useParts, type AppParts } from './parts.ts'

export function FeeCard(props: DossierCardProps) {
  return <Card {...props} orders={orderPorts(useParts())} />
}

function orderPorts({ http }: AppParts): OrderPorts {
  const path = '/api/payment-orders'
  return {
    list: (dossier) => http.get<OrdersAnswer>(`${path}?dossier=${dossier}`),
    make: (order) => proven(() => http.post<OrderSeen>(path, order)),
    look: (id) => http.post<OrderSeen>(`${path}/${id}`, {}),
  }
}
