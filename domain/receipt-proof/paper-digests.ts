/** Short digests of what was handed in, so that a receipt shows later that a paper was there and is still the same one. */
import type { ProvidedComponent } from '../dossier/events.ts'
import { toBase32 } from './base32.ts'
import { ALL_DIGITS, EACH_DIGITS, MOST_PAPERS, type PaperDigests } from './receipt-text.ts'

/** SHA-256 of UTF-8 text; given from outside, the centre has no cryptography of its own. */
export type HashText = (text: string) => Promise<Uint8Array>

export async function digestPapers(
  papers: readonly ProvidedComponent[],
  hash: HashText,
): Promise<PaperDigests> {
  const texts = papers.map(paperText)
  const whole = await hash(`motcua/papers/1|${texts.join('\n')}`)
  const each = texts.length > MOST_PAPERS ? [] : await Promise.all(texts.map(hash))
  return {
    all: toBase32(whole).slice(0, ALL_DIGITS),
    each: each.map((digest) => toBase32(digest).slice(0, EACH_DIGITS)),
  }
}

/** Which papers of a dossier the receipt names, in the dossier's order; what was handed in later is on none. */
export async function papersOnReceipt(
  claimed: PaperDigests,
  papers: readonly ProvidedComponent[],
  hash: HashText,
): Promise<readonly { readonly component: string; readonly isOnReceipt: boolean }[]> {
  const own = await Promise.all(papers.map(async (paper) => toBase32(await hash(paperText(paper)))))
  const named = new Set(claimed.each)
  return papers.map(({ component }, i) => ({
    component,
    isOnReceipt: named.has(own[i]?.slice(0, EACH_DIGITS) ?? ''),
  }))
}

/** What a paper is, byte for byte the same on every device: the component, how it was met, the files in order. */
function paperText({ component, proof }: ProvidedComponent): string {
  const files = 'files' in proof ? proof.files.map((file) => file.sha256).join(',') : ''
  const told = proof.by === 'data' ? `${proof.source}:${proof.reference}` : ''
  return `motcua/paper/1|${component}|${proof.by}|${files}|${told}`
}
