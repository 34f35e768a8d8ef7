/** What our own look at the file of a result found, in the form the closing gate asks for. Same code here and there. */
import type { ResultCheck } from '../dossier/bodies/result.ts'
import { normaliseSpaces } from '../text/fold.ts'
import { sameName } from '../text/same-name.ts'
import { words } from '../text/tokens.ts'
import { worst } from './revocation/verdict.ts'
import type { SignedPdf } from './verify-pdf.ts'

/** Whose result it should be, and how it is numbered. */
export interface ResultOwner {
  readonly names: readonly string[] // as they may be written
  readonly idNumber?: string
  readonly number: string // of the document
  readonly code: string // of the dossier
}

const MOST_LETTERS = 500_000

/** `pages`: the text of each page; null when it could not be read, as of a scan. */
export function resultCheckOf(
  pdf: SignedPdf,
  pages: readonly string[] | null,
  owner: ResultOwner,
): ResultCheck {
  const { signatures, problem, wholeFile } = pdf
  const found = findOwner(pages ?? [], owner)
  const times = signatures.map((one) => one.signedAt).sort()
  return {
    signature: problem === null || isOnlyAppended(pdf) ? 'valid' : isUnsigned(pdf) ? 'unsigned' : 'invalid',
    wholeFile,
    signer: signatures.map((one) => one.holder.name).join(', '),
    serial: signatures.map((one) => one.serial).join(', '),
    signedAt: times[0] ?? '', // the earliest: all of it must have been signed after reception
    trust: trustOf(pdf),
    namesOwner: found.page !== null,
    hasNumber: found.hasNumber,
    page: found.page,
    revocation: worst(signatures.map((one) => one.revocation)).state,
    isStamped: signatures.length > 0 && signatures.every((one) => one.timeFrom === 'timestamp'),
    register: registerOf(pdf),
  }
}

const BY_GRAVITY = ['not-registered', 'position-differs', 'no-register', 'registered'] as const

function registerOf({ signatures }: SignedPdf): NonNullable<ResultCheck['register']> {
  const found = signatures.map((one) => one.register)
  return BY_GRAVITY.find((one) => found.includes(one)) ?? 'no-register'
}

/** The weakest of them counts. */
function trustOf({ signatures }: SignedPdf): ResultCheck['trust'] {
  const trusts = signatures.map((one) => one.trust)
  if (trusts.length === 0 || trusts.includes('unknown')) return 'unknown'
  return trusts.includes('no-roots') ? 'no-roots' : 'known'
}

/** What was signed is sound, but something stands behind it: the gate refuses it by `wholeFile`. */
function isOnlyAppended({ problem }: SignedPdf): boolean {
  return problem?.code === 'signature.appended'
}

function isUnsigned({ problem }: SignedPdf): boolean {
  return problem?.code === 'signature.none'
}

function findOwner(
  pages: readonly string[],
  { names, idNumber, number, code }: ResultOwner,
): { readonly page: number | null; readonly hasNumber: boolean } {
  let left = MOST_LETTERS
  let page: number | null = null
  let hasNumber = false
  for (const [i, whole] of pages.entries()) {
    const text = whole.slice(0, left).normalize('NFC')
    left -= text.length
    hasNumber ||= holds(text, number) || holds(text, code)
    const isNamed = names.some((name) => holdsName(text, name)) || holdsDigits(text, idNumber)
    if (page === null && isNamed) page = i + 1
    if (left <= 0) break
  }
  return { page, hasNumber }
}

/** Letters and tones must agree, only case and the place of the tone mark may differ: Hoà Bình = HÒA BÌNH ≠ Hóa Bình. */
function holdsName(text: string, name: string): boolean {
  const wanted = words(name)
  const found = words(text)
  if (wanted.length < 2) return false // one word stands in every document
  for (let i = 0; i + wanted.length <= found.length; i++) {
    if (found[i]!.length !== wanted[0]!.length) continue
    const grade = sameName(found.slice(i, i + wanted.length).join(' '), wanted.join(' '))
    if (grade === 'exact' || grade === 'tone-style') return true
  }
  return false
}

/** The whole number, spaced or not. */
function holdsDigits(text: string, idNumber: string | undefined): boolean {
  if (!idNumber || idNumber.length < 9) return false
  const spaced = [...idNumber].join('[ .]?')
  return new RegExp(`(?<!\\d)${spaced}(?!\\d)`).test(text)
}

function holds(text: string, wanted: string): boolean {
  const bare = (one: string) => normaliseSpaces(one).replace(/\s/g, '').toLowerCase()
  const sought = bare(wanted)
  if (sought === '') return false
  const where = bare(text)
  // 12/2026 must not be found in 112/2026.
  for (let at = where.indexOf(sought); at !== -1; at = where.indexOf(sought, at + 1)) {
    const isCut = /\d/.test(sought[0]!) && /\d/.test(where[at - 1] ?? '')
    if (!isCut) return true
  }
  return false
}
