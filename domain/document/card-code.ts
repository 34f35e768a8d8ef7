/** Facts out of the QR of an ID card, as proposals. The rules of the code itself are in `domain/identity`. */
import { CHECK_LIMIT, type Reason } from './grade.ts'
import type { ProposedField } from './paper.ts'
import { parseCardQr } from '../identity/card-qr.ts'

const CONFIDENCE = 0.99

/** Empty when the text is no sound card code. What contradicts itself (sex or year against the number) is looked at. */
export function readCardCode(text: string): Omit<ProposedField, 'box'>[] {
  const parsed = parseCardQr(text)
  if (!parsed.ok) return []
  const { id, name, birthDate, sex, address, issuedOn, warnings } = parsed.value
  const values: Readonly<Record<string, string | null>> = {
    number: id.number,
    name,
    birthDate,
    sex: sex === 'male' ? 'Nam' : 'Nữ',
    address,
    issuedOn,
  }
  const confidence = warnings.length === 0 ? CONFIDENCE : CHECK_LIMIT
  const reason: Reason = 'code'
  return Object.entries(values).flatMap(([field, value]) =>
    value ? [{ name: field, value, confidence, origin: 'qr' as const, reason }] : [],
  )
}
