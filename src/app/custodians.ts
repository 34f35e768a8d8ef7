/** The holders of the keys of recovery, as the settings show and change them. */
import { may } from '../../domain/access/permissions.ts'
import type { OfficerRole } from '../../domain/access/roles.ts'
import { vault } from '../bridge/vault.ts'
import type { CustodianPorts } from '../features/settings/CustodiansCard.tsx'
import { inOfficersName } from '../sync/officer-http.ts'
import { findEnvelopes, keepRecovery } from '../sync/recovery-flows.ts'
import { proven } from './fresh-proof.tsx'
import type { AppParts } from './parts.ts'

export function custodianPorts({ device, http }: AppParts): CustodianPorts {
  const deps = { ...device, http, vault }
  const officer = device.lock.officer.peek()
  const own = inOfficersName(http)
  const grant = may((officer?.roles ?? []) as readonly OfficerRole[], 'officers.change')
  return {
    read: () => keepRecovery(deps, officer?.code ?? ''),
    async isReady() {
      const found = await findEnvelopes(deps, officer?.code ?? '')
      return found.ok && found.value.length > 0
    },
    ask: (custodians) => proven(() => own.post('/api/custodians', { custodians })),
    decide: (id, outcome) => proven(() => own.post(`/api/custodians/${id}`, { outcome })),
    may: grant === null ? 'look' : grant.twoPersons === 'confirmer' ? 'confirm' : 'ask',
  }
}
