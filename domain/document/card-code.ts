/** Facts out of the QR of an ID card: `id12|cmnd|name|ddMMyyyy|sex|address|ddMMyyyy`, further fields ignored. */
import type { ProposedField } from './paper.ts'
import { isRealDay } from './read-date.ts'
import { normaliseSpaces } from '../text/fold.ts'

const CONFIDENCE = 0.99

/** Empty when the text is no card code (fewer than six fields, or no 12-digit number first). */
export function readCardCode(text: string): Omit<ProposedField, 'box'>[] {
  const [number = '', , name = '', birth = '', sex = '', address = '', issued = '', ...rest] = text
    .normalize('NFC')
    .split('|')
  if (!/^\d{12}$/.test(number) || text.split('|').length < 6 || rest.length > 20) return []
  const facts: [string, string | undefined][] = [
    ['number', number],
    ['name', normaliseSpaces(name)],
    ['birthDate', day(birth)],
    ['sex', sex === 'Nam' || sex === 'Nữ' ? sex : undefined],
    ['address', normaliseSpaces(address)],
    ['issuedOn', day(issued)],
  ]
  return facts.flatMap(([field, value]) =>
    value ? [{ name: field, value, confidence: CONFIDENCE, origin: 'qr' as const, reason: 'code' }] : [],
  )
}

function day(text: string): string | undefined {
  const match = /^(\d\d)(\d\d)(\d{4})$/.exec(text)
  if (match === null) return undefined
  const [, dd, mm, yyyy] = match as unknown as [string, string, string, string]
  return isRealDay(Number(yyyy), Number(mm), Number(dd)) ? `${yyyy}-${mm}-${dd}` : undefined
}
