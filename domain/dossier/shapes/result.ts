import { count, either, flag, listOf, oneOf, record, text, type Shape } from '../../base/shape.ts'
import { registerStandings } from '../../signature/register.ts'
import { revocationStates } from '../../signature/revocation/verdict.ts'
import type { ResultBodies } from '../bodies/result.ts'
import { day, empty, file, hash, instant } from './parts.ts'

const check = record(
  {
    signature: oneOf('valid', 'invalid', 'unsigned'),
    wholeFile: flag,
    signer: text,
    serial: text,
    signedAt: text,
    trust: oneOf('known', 'unknown', 'no-roots'),
    namesOwner: flag,
    hasNumber: flag,
    page: either(count, oneOf(null)),
  },
  { revocation: oneOf(...revocationStates), isStamped: flag, register: oneOf(...registerStandings) },
)

export const resultShapes: Readonly<Record<keyof ResultBodies, Shape>> = {
  'result-attached': record({ file, number: text, date: day, signer: text, signedAt: instant }, { check }),
  'result-vouched': record({ sha256: hash, reason: text }),
  'result-withdrawn': record({ reason: text }),
  'copies-certified': record({
    register: record({ book: text, number: text, year: count }),
    entries: listOf(record({ title: text, pages: count, copies: count }), 100),
    signer: text,
    vnd: count,
  }),
  'result-returned': record({ to: text, shown: oneOf('receipt', 'id'), onBehalf: flag }),
  'dossier-closed': empty,
}
