/**
 * What the QR code of a receipt says: `MCH1*code*due*key*papers*signature`, in the 45 signs a QR code packs tightest.
 * The text is signed by the device that printed it, so that a resident can prove what was promised and nobody can promise
 * it in the centre's name. Nothing about a person stands in it.
 */
import { ok, refuse, type Result } from '../base/result.ts'
import { parseCode } from '../dossier/number-book.ts'
import { fromBase32 } from './base32.ts'

/** What was promised, as it stands under the signature. */
export interface ReceiptClaim {
  readonly code: string // official number: agency, day, book and serial
  readonly due: string // wall time of the commune, YYYY-MM-DDTHH:MM
  readonly key: string // short name of the signing device's key, see `keyName`
  readonly papers: PaperDigests
}

/** Digests of what was handed in, in the order of the slip. Each is short: it names a paper, the whole binds them all. */
export interface PaperDigests {
  readonly all: string // base32, 130 bits
  readonly each: readonly string[] // base32, 50 bits; empty when there are more than `MOST_PAPERS`
}

export interface ReceiptProof {
  readonly claim: ReceiptClaim
  readonly text: string // what is signed
  readonly signature: Uint8Array<ArrayBuffer> // raw r‖s
}

export const ALL_DIGITS = 26
export const EACH_DIGITS = 10
/** So many that the code stays readable on an A5 slip (QR version 10). */
export const MOST_PAPERS = 12

const PREFIX = 'MCH1'
const SIGNATURE_BYTES = 64
const SHAPE =
  /^(MCH1\*([A-Z0-9.-]{12,40})\*(\d{10})\*([A-Z2-7]{8})\*([A-Z2-7]{26}(?:[A-Z2-7]{10}){0,12}))\*([A-Z2-7]{103})$/

/** The text a device signs. */
export function claimText({ code, due, key, papers }: ReceiptClaim): string {
  const compact = due.slice(2).replace(/\D/g, '')
  return [PREFIX, code, compact, key, papers.all + papers.each.join('')].join('*')
}

/** `receipt.text.malformed` for whatever no device of ours would have printed. */
export function parseReceiptText(scanned: string): Result<ReceiptProof> {
  const [, text, code, due, key, papers, sealed] = SHAPE.exec(scanned.trim()) ?? []
  const signature = sealed === undefined ? null : fromBase32(sealed)
  if (text === undefined || signature?.length !== SIGNATURE_BYTES || !parseCode(code ?? '').ok)
    return refuse('receipt.text.malformed')
  const claim = {
    code: code ?? '',
    due: wallOf(due ?? ''),
    key: key ?? '',
    papers: { all: (papers ?? '').slice(0, ALL_DIGITS), each: tens((papers ?? '').slice(ALL_DIGITS)) },
  }
  return claimText(claim) === text ? ok({ claim, text, signature }) : refuse('receipt.text.malformed')
}

/** The official number inside a scanned receipt, for a search that takes what a scanner types; null for other text. */
export function codeInReceipt(scanned: string): string | null {
  return SHAPE.exec(scanned.trim())?.[2] ?? null
}

export function isReceiptText(scanned: string): boolean {
  return scanned.trim().startsWith(`${PREFIX}*`)
}

function wallOf(compact: string): string {
  const [, y, mo, d, h, mi] = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(compact) ?? []
  return `20${y}-${mo}-${d}T${h}:${mi}`
}

function tens(text: string): string[] {
  return text.match(/.{10}/g) ?? []
}
