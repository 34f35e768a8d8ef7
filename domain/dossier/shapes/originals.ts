import { count, either, flag, listOf, oneOf, record, text, type Shape } from '../../base/shape.ts'
import type { OriginalBodies } from '../bodies/originals.ts'
import { somebody } from './parts.ts'

const papers = listOf(count, 60)

export const originalShapes: Readonly<Record<keyof OriginalBodies, Shape>> = {
  'originals-taken': record({
    papers: listOf(record({ no: count, component: either(text, oneOf(null)), title: text, count }), 60),
    place: text,
    withFile: flag,
  }),
  'originals-handed': record({ papers, to: somebody, place: text }),
  'originals-returned': record(
    {
      papers,
      to: text,
      shown: oneOf('receipt', 'id'),
      acknowledged: oneOf('signed', 'fingerprint', 'post'),
    },
    { reference: text },
  ),
  'originals-retained': record({
    papers,
    ground: oneOf('law', 'sent-on', 'awaiting-owner'),
    basis: text,
    place: text,
  }),
}
