/** From an open vault to a working desk: the data context of the officer, and the law in force. */
import { refuse, type Result } from '../../domain/base/result.ts'
import type { Role } from '../../domain/dossier/actions.ts'
import { vault } from '../bridge/vault.ts'
import type { DataContext } from '../data/context.ts'
import { currentContext, currentLaw } from '../data/current.ts'
import { forgetOpened } from '../data/dossiers.ts'
import { loadLaw, type Law } from '../data/law.ts'
import { deviceDb } from './database.ts'
import { keepSending, wakeSender } from './keep-sending.ts'
import type { AppParts } from './parts.ts'

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
    newId: device.newId,
    alone: (name, work) => navigator.locks.request(name, work) as Promise<never>,
    changed: () => {
      device.tabs.tell({ kind: 'changed' })
      wakeSender()
    },
  }
  currentContext.value = context
  keepSending(parts)
  wakeSender()
  return await loadCurrentLaw(null)
}

/** Loads the pack in force unless it is the one at hand. */
export async function loadCurrentLaw(hash: string | null): Promise<Result<Law>> {
  const known = currentLaw.peek()
  if (known && (hash === null || known.pack === hash)) return { ok: true, value: known }
  const law = await loadLaw(deviceDb())
  if (law.ok) currentLaw.value = law.value
  return law
}

export function closeSession(): void {
  const context = currentContext.peek()
  if (context) forgetOpened(context.vault)
  currentContext.value = null
}
