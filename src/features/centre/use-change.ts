/** Changes the facts of the centre as a whole, from what is on the screen, and says how it went. */
import { useSignal, type ReadonlySignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Problem, Result } from '../../../domain/base/result.ts'
import type { CentreFacts } from '../../../domain/centre/centre-facts.ts'
import { checkCentre, LEAD_DAYS } from '../../../domain/centre/check-centre.ts'
import { formatDay, parseDay } from '../../../domain/calendar/day.ts'
import { currentCentre } from '../../data/centre.ts'
import { getContext } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { centre } from '../../i18n/vi/centre.ts'
import { showToast } from '../../ui/feedback/toasts.ts'
import type { CentrePorts } from './centre-ports.ts'

export interface CentreDesk {
  readonly facts: CentreFacts
  readonly problem: ReadonlySignal<Problem | null> // of the last exchange; `net.…`: no line
  readonly mayChange: boolean
  readonly soonest: string // YYYY-MM-DD from which another plan of appointments may hold
  readonly change: (next: Partial<CentreFacts>) => Promise<Result<unknown>>
}

/** `part`: asked again whenever another part is looked at. */
export function useCentreDesk(ports: CentrePorts, part: string): CentreDesk {
  const problem = useSignal<Problem | null>(null)
  const { version, facts } = currentCentre.value
  const refresh = async () => {
    const told = await ports.refresh()
    problem.value = told.ok ? null : told.problem
  }
  useEffect(() => void refresh(), [part])
  const today = parseDay(getContext().clock.wall().slice(0, 10)) ?? 0
  const soonest = formatDay(today + LEAD_DAYS)
  return {
    facts,
    problem,
    mayChange: ports.mayChange,
    soonest,
    async change(next) {
      // Asked here first, so that a slip of the pen is told at once.
      const checked = checkCentre({ ...facts, ...next }, facts, soonest)
      if (!checked.ok) return checked
      const saved = await ports.save({ after: version, facts: checked.value })
      if (saved.ok) showToast(t(centre).saved)
      problem.value = saved.ok ? null : saved.problem
      if (saved.ok || saved.problem.code === 'centre.moved') await refresh()
      return saved
    },
  }
}
