/** The ways in of the officer who is unlocked, as the settings show and change them. */
import { refuse } from '../../domain/base/result.ts'
import { vault } from '../bridge/vault.ts'
import { browserPasskeys } from '../device/passkey.ts'
import type { WaysIn } from '../features/settings/WaysInCard.tsx'
import { inOfficersName } from '../sync/officer-http.ts'
import { addPasskey, removePasskey } from '../sync/passkey-flows.ts'
import { serverSession } from '../sync/server-session.ts'
import { askForProof, proven } from './fresh-proof.tsx'
import type { AppParts } from './parts.ts'

export function waysIn({ device, http }: AppParts): WaysIn {
  const { lock, identity, slots } = device
  const own = inOfficersName(http)
  const deps = { http: own, identity, slots, vault, lock, passkeys: browserPasskeys }
  return {
    findObstacle: () => browserPasskeys.findObstacle(),
    async list() {
      const officer = lock.officer.peek()
      const enrolment = identity.current?.enrolment
      if (officer === null || enrolment === undefined) return refuse('lock.not-open')
      const lookup = await vault.lookup({ device: enrolment.device, code: officer.code })
      return lookup.ok ? await slots.list('prf', lookup.value) : lookup
    },
    add: () => {
      const code = lock.officer.peek()?.code ?? ''
      const name = identity.current?.enrolment.name ?? ''
      return proven(() => addPasskey(deps, code, name))
    },
    remove: (slot) => proven(() => removePasskey({ http: own, slots }, slot)),
    session: serverSession.value,
    signIn: () => void askForProof(),
  }
}
