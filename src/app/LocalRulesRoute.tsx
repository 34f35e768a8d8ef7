/** What the commune lays down itself, behind its two addresses; put in force with a fresh proof. */
import { useLocation } from 'preact-iso'
import { mayAct } from '../../domain/access/permissions.ts'
import type { OfficerRole } from '../../domain/access/roles.ts'
import { ok } from '../../domain/base/result.ts'
import { getContext } from '../data/current.ts'
import { OpeningsScreen, type OpeningPorts } from '../features/openings/OpeningsScreen.tsx'
import { PlansScreen } from '../features/workflow-editor/PlansScreen.tsx'
import { t } from '../i18n/locale.ts'
import { rules } from '../i18n/vi/rules.ts'
import { updateLocalRules } from '../sync/local-rules.ts'
import type { Frame } from './DeskFrame.tsx'
import { proven } from './fresh-proof.tsx'
import type { AppParts } from './parts.ts'

export interface LocalRulesRouteProps {
  readonly frame: Frame
  readonly parts: AppParts
  readonly part: 'openings' | 'plans'
}

export function LocalRulesRoute({ frame, parts, part }: LocalRulesRouteProps) {
  const { route } = useLocation()
  const ports = portsOf(parts)
  const words = t(rules)
  if (part === 'openings')
    return frame({ heading: words.openings.title, children: <OpeningsScreen ports={ports} /> })
  return frame({ heading: words.plans.title, children: <PlansScreen ports={ports} onOpen={route} /> })
}

function portsOf({ device, http }: AppParts): OpeningPorts {
  const roles = (device.lock.officer.peek()?.roles ?? []) as readonly OfficerRole[]
  return {
    async refresh() {
      const { enrolment } = device.identity.current ?? {}
      return enrolment ? await updateLocalRules(getContext(), http, enrolment.signKey) : ok(null)
    },
    lay: (rule) => proven(() => http.post('/api/local-rules', rule)),
    mayLay: mayAct(roles, 'local-rule.set'),
  }
}
