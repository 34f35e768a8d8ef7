/** The account that takes fees of a field today, of those this device was told; null until it is known, or none does. */
import { payeeFor, type Payee } from '../../../domain/money/payee.ts'
import { getContext } from '../../data/current.ts'
import { useLive } from '../../data/live.ts'
import { listPayees } from '../../data/payees.ts'

export function usePayees(): readonly Payee[] | undefined {
  const ctx = getContext()
  const listed = useLive(() => listPayees(ctx), [ctx])
  if (listed.value === undefined) return undefined
  return listed.value.ok ? listed.value.value : []
}

export function usePayee(field: string): Payee | null {
  const payees = usePayees()
  return payees ? payeeFor(payees, field, getContext().clock.wall().slice(0, 10)) : null
}
