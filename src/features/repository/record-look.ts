/** Looking at somebody's papers is a fact of their newest dossier: who, when and what for, never erased. */
import { refuse, type Result } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { KnownPerson } from '../../../domain/repository/people.ts'
import type { DataContext } from '../../data/context.ts'
import { findDossier } from '../../data/dossiers.ts'
import type { Recorded } from '../../data/ledger.ts'
import { recordCommand } from '../../data/record-command.ts'
import { repository as words } from '../../i18n/vi/repository.ts'

export type PurposeKind = keyof typeof words.purposes

export interface Purpose {
  readonly kind: PurposeKind | ''
  readonly detail: string
}

/** `repository.purpose.missing`; nothing may be shown before this is kept. The words of the log are Vietnamese. */
export async function recordLook(
  ctx: DataContext,
  person: KnownPerson,
  purpose: Purpose,
): Promise<Result<Recorded>> {
  const said = purposeText(purpose)
  if (said === null) return refuse('repository.purpose.missing')
  const newest = await findDossier(ctx, person.dossiers[0] ?? '')
  if (!newest.ok) return newest
  if (newest.value === null) return refuse('store.not-found')
  const text = words.lookNote(person.number.slice(-4), said)
  return await recordCommand(ctx, newest.value.state, { type: 'note-added', body: { text } })
}

function purposeText({ kind, detail }: Purpose): string | null {
  const more = detail.trim()
  if (kind === '' || (kind === 'other' && more === '')) return null
  if (kind === 'other') return more
  return more === '' ? words.purposes[kind] : `${words.purposes[kind]} (${more})`
}

/** A paper that answers no component goes out of the dossier, not out of the log. */
export async function setAside(
  ctx: DataContext,
  state: DossierState,
  sha256: string,
  reason: string,
): Promise<Result<Recorded>> {
  if (reason.trim() === '') return refuse('dossier.reason-missing')
  return await recordCommand(ctx, state, { type: 'file-set-aside', body: { sha256, reason: reason.trim() } })
}
