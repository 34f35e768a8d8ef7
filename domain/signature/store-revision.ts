/**
 * What may stand behind the last signature: one revision that adds evidence on certificates (a document security store, ETSI
 * EN 319 142-1 §5.4) and nothing else. Everything in it must be known by its form: new streams that are a certificate, a list
 * or an answer, the dictionaries that name them, and the catalog as it was but for its way to them. Anything else is content
 * that nobody signed.
 */
import type { Inflate } from './crypto-port.ts'
import { latin1 } from './der-text.ts'
import { sortEvidence } from './revocation/evidence.ts'

const MOST_BYTES = 16 * 1024 * 1024
const MOST_OBJECTS = 200
const OBJECT = /\s*(\d{1,8}) (\d{1,5}) obj\s*/y
const STREAM = /<<([^<>]{1,200})>>\s*stream(?:\r\n|\n)/y
const STREAM_END = /\s{0,2}endstream\s+endobj/y
const STREAM_WORDS = /^(?:\s|\/Length\s+\d{1,8}|\/Filter\s*(?:\[\s*)?\/FlateDecode(?:\s*\])?)*$/
const STORE_WORDS =
  /^(?:\s|<<|>>|\[|\]|\d{1,8} \d{1,5} R|\/(?:Type|DSS|VRI|Certs?|CRLs?|OCSPs?|TU|[0-9A-F]{40})(?![A-Za-z0-9])|\(D:\d{14}(?:Z|[+-]\d{2}'\d{2}'?)?\))*$/
const WAY_TO_STORE = /\/DSS\s+\d{1,8} \d{1,5} R|\/Extensions\s*<<(?:[^<>]|<<[^<>]*>>)*>>/g
const TABLE =
  /\s*(xref)\s+((?:\d{1,8} \d{1,8}\s+(?:\d{10} \d{5} [nf]\s+)+)+)trailer\s*<<([^<>]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/y
const TRAILER_WORDS =
  /^(?:\s|\/(?:Size|Prev)\s+\d{1,10}|\/(?:Root|Info)\s+\d{1,8} \d{1,5} R|\/ID\s*\[\s*(?:<[0-9A-Fa-f]*>\s*){2}\])*$/

interface Added {
  readonly number: number
  readonly at: number // of its number, in the file
  readonly end: number
  readonly isCatalog: boolean
}

/** Whether everything from `from` on is such a revision. `false` also for a form this does not know. */
export async function isStoreRevision(
  bytes: Uint8Array,
  from: number,
  inflate: Inflate | undefined,
): Promise<boolean> {
  if (bytes.length - from > MOST_BYTES) return false
  const before = latin1(bytes.subarray(0, from))
  const after = latin1(bytes.subarray(from))
  const root = /[\s\S]*\/Root\s+(\d{1,8} \d{1,5}) R/.exec(before)?.[1]
  if (root === undefined) return false
  const numbers = [...before.matchAll(/\/Size\s+(\d{1,8})|(\d{1,8}) \d{1,5} obj/g)]
  const taken = numbers.reduce(
    (most, [, size, number]) => Math.max(most, Number(size ?? 0), Number(number ?? 0) + 1),
    0,
  )
  const added: Added[] = []
  let at = 0
  for (;;) {
    OBJECT.lastIndex = at
    const head = OBJECT.exec(after)
    if (!head) break
    const [lead, number, generation] = head as unknown as [string, string, string]
    const start = at + lead.search(/\d/)
    const inside = at + lead.length
    const isCatalog = `${number} ${generation}` === root
    const isNew = Number(number) >= taken && generation === '0'
    const end = isCatalog
      ? sameCatalog(before, after, inside, root)
      : isNew
        ? await evidenceEnd(bytes, after, inside, from, inflate)
        : -1
    if (end < 0 || added.length >= MOST_OBJECTS) return false
    added.push({ number: Number(number), at: from + start, end: from + end, isCatalog })
    at = end
  }
  const isOnce = new Set(added.map(({ number }) => number)).size === added.length
  const size = added.reduce((most, { number }) => Math.max(most, number + 1), taken)
  return isOnce && added.some((one) => one.isCatalog) && pointsToThem(before, after, at, size, added)
}

/** Where an object ends that is evidence, or names it; -1 for any other. */
async function evidenceEnd(
  bytes: Uint8Array,
  after: string,
  inside: number,
  from: number,
  inflate: Inflate | undefined,
): Promise<number> {
  STREAM.lastIndex = inside
  const stream = STREAM.exec(after)
  if (!stream) return plainEnd(after, inside, (text) => STORE_WORDS.test(text))
  const words = stream[1] ?? ''
  const length = Number(/\/Length\s+(\d+)/.exec(words)?.[1] ?? -1)
  const begin = inside + stream[0].length
  if (!STREAM_WORDS.test(words) || length < 0) return -1
  const data = bytes.subarray(from + begin, from + begin + length)
  const plain = words.includes('/Filter') ? await inflate?.(data, MOST_BYTES) : data
  const { crls, responses, certificates } = sortEvidence(plain ? [plain] : [])
  STREAM_END.lastIndex = begin + length
  const isKnown = crls.length + responses.length + certificates.length === 1
  return isKnown && STREAM_END.test(after) ? STREAM_END.lastIndex : -1
}

function plainEnd(after: string, inside: number, isFit: (text: string) => boolean): number {
  const end = after.indexOf('endobj', inside)
  return end !== -1 && isFit(after.slice(inside, end)) ? end + 'endobj'.length : -1
}

/** The catalog may lead to the store now; all else in it must be as it was signed. */
function sameCatalog(before: string, after: string, inside: number, root: string): number {
  const bare = (text: string) =>
    text
      .replace(WAY_TO_STORE, ' ')
      .replace(/\s+|(?=[/<>[\]()])/g, ' ')
      .replace(/ +/g, ' ')
      .trim()
  const old = Math.max(before.lastIndexOf(`\n${root} obj`), before.lastIndexOf(`\r${root} obj`))
  const signed = before.slice(old + root.length + 5, before.indexOf('endobj', old))
  return old !== -1
    ? plainEnd(after, inside, (text) => bare(text) === bare(signed) && !text.includes('stream'))
    : -1
}

/** The table names these objects and no others, each where it is; the trailer changes nothing but the count. */
function pointsToThem(
  before: string,
  after: string,
  at: number,
  size: number,
  added: readonly Added[],
): boolean {
  const from = before.length
  TABLE.lastIndex = at
  const table = TABLE.exec(after)
  if (!table) return false
  const [whole, , sections = '', trailer = '', start = ''] = table
  const isHere = Number(start) === from + at + whole.indexOf('xref')
  if (!isHere || !TRAILER_WORDS.test(trailer) || !isSameTrailer(before, trailer, size)) return false
  const places = new Map<number, number>()
  for (const [, first, , entries = ''] of sections.matchAll(
    /(\d{1,8}) (\d{1,8})\s+((?:\d{10} \d{5} [nf]\s+)+)/g,
  ))
    for (const [i, [, offset, , kind]] of [...entries.matchAll(/(\d{10}) (\d{5}) ([nf])/g)].entries()) {
      const number = Number(first) + i
      if (kind === 'f' && number === 0) continue
      if (kind === 'f' || places.has(number)) return false
      places.set(number, Number(offset))
    }
  return places.size === added.length && added.every(({ number, at: place }) => places.get(number) === place)
}

/** The way back leads to the table that was signed, past none of its revisions; nothing is cut off by the count. */
function isSameTrailer(before: string, trailer: string, size: number): boolean {
  const last = (text: string, what: RegExp) => [...text.matchAll(what)].at(-1)?.[1]
  const one = (what: RegExp) => last(trailer, what)
  const [root, info] = [/\/Root\s+(\d+ \d+) R/g, /\/Info\s+(\d+ \d+) R/g]
  return (
    one(/\/Size\s+(\d+)/g) === String(size) &&
    one(/\/Prev\s+(\d+)/g) === last(before, /startxref\s+(\d+)/g) &&
    one(root) === last(before, root) &&
    (one(info) ?? last(before, info)) === last(before, info)
  )
}
