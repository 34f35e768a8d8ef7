/** A visit that a power cut left behind, from what its form kept: its papers stand there in one line. */
import type { CopiesVisit } from '../../../domain/copies/fast-lane.ts'
import type { FormData } from '../../../domain/form/form.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'

export function interruptedVisit({ reception }: DossierState, signer: string): CopiesVisit {
  const data: FormData = reception?.form?.data ?? {}
  const count = (value: unknown) => (typeof value === 'number' && value > 0 ? value : 1)
  const title = data['ten_ban_chinh']
  const entry = {
    title: typeof title === 'string' ? title : '',
    pages: count(data['so_trang']),
    copies: count(data['so_ban']),
  }
  const requester = reception?.applicant ?? { name: '' }
  return { request: { requester, entries: [entry], signer }, method: 'transfer', returnNow: false }
}
