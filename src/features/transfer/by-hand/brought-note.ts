/** A dossier that came in a file, among those the line brought: the same dossier stands in the list once. */
import type { OfferNote } from '../../../../domain/transfer/accept.ts'
import type { BroughtTransfer } from './read-file.ts'

/** No note of the line has this number: they are counted from 1. */
export const BROUGHT = 0

export function besideBrought({ offer }: BroughtTransfer, heard: readonly OfferNote[]): readonly OfferNote[] {
  const note: OfferNote = {
    n: BROUGHT,
    kind: 'offer',
    dossier: offer.dossier,
    at: offer.forwardedAt,
    body: offer,
  }
  return [note, ...heard.filter(({ body }) => body.dossier !== offer.dossier)]
}

export function filesBeside(
  brought: BroughtTransfer | null,
  { n }: OfferNote,
): ReadonlyMap<string, Uint8Array> {
  return n === BROUGHT && brought !== null ? brought.files : new Map()
}
