/** Times and names as certificates write them. */
import { TAG, type Der } from './der.ts'

const UTC = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/
const GENERAL = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.\d{1,9})?Z$/
/** RFC 5280, 4.1.2.5.1: two digits from 50 on are of the last century. */
const PIVOT = 50

/** ISO 8601 in UTC, whole seconds; undefined for what is no time of RFC 5280. */
export function timeOf(node: Der | undefined): string | undefined {
  if (node?.tag !== TAG.utcTime && node?.tag !== TAG.generalizedTime) return undefined
  const text = latin1(node.value.subarray(0, 32))
  const parts = (node.tag === TAG.utcTime ? UTC : GENERAL).exec(text)?.slice(1, 7)
  if (!parts) return undefined
  const [year = '', ...rest] = parts
  const whole = year.length === 4 ? year : `${Number(year) >= PIVOT ? '19' : '20'}${year}`
  return isoOf([whole, ...rest])
}

/** A PDF date, `D:20261122073000+07'00'`. */
export function pdfTime(text: string): string | undefined {
  const m = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:Z(?:00'?00'?)?|([+-])(\d{2})'?(\d{2})'?)?$/.exec(
    text,
  )
  if (!m) return undefined
  const local = isoOf(m.slice(1, 7))
  if (local === undefined || m[7] === undefined) return local
  const offset = (Number(m[8]) * 60 + Number(m[9])) * 60_000 * (m[7] === '-' ? -1 : 1)
  return new Date(Date.parse(local) - offset).toISOString().replace('.000Z', 'Z')
}

function isoOf([year, month, day, hour, minute, second]: readonly string[]): string | undefined {
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
  const at = Date.parse(text)
  // The thirtieth of February would roll over into March.
  return Number.isNaN(at) || new Date(at).toISOString().replace('.000Z', 'Z') !== text ? undefined : text
}

const [UTF8, PRINTABLE, TELETEX, IA5, BMP] = [0x0c, 0x13, 0x14, 0x16, 0x1e] as const
const MOST_LETTERS = 500

/** NFC, without hidden letters; empty when it is no text. */
export function textOf(node: Der | undefined): string {
  if (!node || node.value.length > MOST_LETTERS * 4) return ''
  return decode(node)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, MOST_LETTERS)
}

function decode({ tag, value }: Der): string {
  if (tag === UTF8) return utf8(value)
  if (tag === PRINTABLE || tag === TELETEX || tag === IA5) return latin1(value)
  if (tag !== BMP || value.length % 2 === 1) return ''
  let text = ''
  for (let i = 0; i < value.length; i += 2) text += String.fromCharCode(value[i]! * 256 + value[i + 1]!)
  return text
}

export function latin1(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/** Without a platform's decoder: the centre has none. Faulty bytes become the replacement letter. */
function utf8(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length;) {
    const first = bytes[i]!
    const more =
      first < 0x80
        ? 0
        : first >= 0xc2 && first < 0xe0
          ? 1
          : first >= 0xe0 && first < 0xf0
            ? 2
            : first >= 0xf0 && first < 0xf5
              ? 3
              : -1
    let point = more <= 0 ? first : first & (0x3f >> more)
    let isSound = more >= 0
    for (let k = 1; k <= more; k++) {
      const next = bytes[i + k] ?? 0
      if ((next & 0xc0) !== 0x80) isSound = false
      point = point * 64 + (next & 0x3f)
    }
    const isSurrogate = point >= 0xd800 && point < 0xe000
    if (!isSound || point > 0x10ffff || isSurrogate) {
      text += '\ufffd'
      i += 1
      continue
    }
    text += String.fromCodePoint(point)
    i += more + 1
  }
  return text
}
