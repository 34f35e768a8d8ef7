/** By which ways the resident agreed to be told. Agreeing to a way without its address is agreeing to nothing. */
import type { NoticeWay } from '../../../domain/dossier/bodies/reception.ts'
import type { Draft } from '../../data/drafts.ts'

/** Ways that an address was given for, in the order they are asked. */
export function possibleWays({ applicant }: Pick<Draft, 'applicant'>): NoticeWay[] {
  return [
    ...(applicant.email?.trim() ? (['email'] as const) : []),
    ...(applicant.phone?.trim() ? (['sms', 'zalo'] as const) : []),
  ]
}

export function agreedWays(draft: Draft): { readonly notify?: readonly NoticeWay[] } {
  const possible = possibleWays(draft)
  const notify = (draft.notify ?? []).filter((way) => possible.includes(way))
  return notify.length > 0 ? { notify } : {}
}
