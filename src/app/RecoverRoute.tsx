/** The way back for an officer whose words are gone; fetched when it is asked for. */
import { vault } from '../bridge/vault.ts'
import { RecoverScreen } from '../features/unlock/RecoverScreen.tsx'
import { findEnvelopes, recover } from '../sync/recovery-flows.ts'
import type { AppParts } from './parts.ts'

export function RecoverRoute({ parts: { device, http }, onBack }: { parts: AppParts; onBack: () => void }) {
  const deps = { ...device, http, vault }
  const ports = {
    find: (officer: string) => findEnvelopes(deps, officer),
    suggest: () => vault.suggestPassphrase(),
    recover: (typed: { officer: string; code: string; passphrase: string }) => recover(deps, typed),
  }
  return <RecoverScreen ports={ports} onBack={onBack} />
}
