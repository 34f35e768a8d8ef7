/** From an open vault to a working desk: the data context of the officer, and the law in force. */
import { refuse, type Result } from '../../domain/base/result.ts'
import type { Role } from '../../domain/dossier/actions.ts'
import { vault } from '../bridge/vault.ts'
import type { DataContext } from '../data/context.ts'
import { currentContext } from '../data/current.ts'
import { forgetOpened } from '../data/dossiers.ts'
import { signText, toPublicJwk } from '../device/device-key.ts'
import type { Law } from '../data/law.ts'
import { putReserveBack } from '../data/reserve.ts'
import { loadCurrentLaw } from './current-law.ts'
import { deviceDb } from './database.ts'
import { keepSending, wakeSender } from './keep-sending.ts'
import type { AppParts } from './parts.ts'
import { keepRecovery } from '../sync/recovery-flows.ts'

/** Call when the lock has opened. `pack.missing` while the first law pack has not come yet. */
export async function openSession(parts: AppParts): Promise<Result<Law>> {
  const { device } = parts
  const identity = device.identity.current
  const officer = device.lock.officer.value
  if (!identity || !officer) return refuse('lock.not-open')
  const { enrolment } = identity
  const context: DataContext = {
    db: deviceDb(),
    vault,
    device: {
      id: enrolment.device,
      commune: enrolment.commune.code,
      communeName: enrolment.commune.name,
      agency: enrolment.commune.agency,
      book: enrolment.book,
    },
    officer: { id: officer.id, name: officer.name, roles: officer.roles as readonly Role[] },
    clock: device.clock,
    signer: {
      publicKey: () => toPublicJwk(identity.keys),
      sign: (text) => signText(identity.keys, text),
    },
    newId: device.newId,
    alone: (name, work) => navigator.locks.request(name, work) as Promise<never>,
    changed: () => {
      device.tabs.tell({ kind: 'changed' })
      wakeSender()
    },
  }
  currentContext.value = context
  void putReserveBack(context.db)
  keepSending(parts)
  wakeSender()
  // Without a line, or without custodians, the next unlock sees to it.
  void keepRecovery({ ...device, http: parts.http, vault }, officer.code)
  return await loadCurrentLaw(null)
}

export function closeSession(): void {
  const context = currentContext.peek()
  if (context) forgetOpened(context.vault)
  currentContext.value = null
}
