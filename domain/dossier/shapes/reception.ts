import { count, either, listOf, mapOf, oneOf, record, text, type Shape } from '../../base/shape.ts'
import { assistedShape, submissionCode } from '../../submission/shape.ts'
import type { ReceptionBodies } from '../bodies/reception.ts'
import { components, day, due, fieldValue, file, hash, id, person, printed, wall } from './parts.ts'

const notify = listOf(oneOf('email', 'sms', 'zalo'), 3)
const resultVia = oneOf('counter', 'post', 'electronic')

export const receptionShapes: Readonly<Record<keyof ReceptionBodies, Shape>> = {
  'dossier-received': record(
    {
      code: printed,
      book: record({ agency: text, number: count, day, serial: count }),
      procedure: text,
      law: record({ pack: hash, procedure: hash, form: either(hash, oneOf(null)) }, { local: count }),
      channel: oneOf('direct', 'online', 'postal'),
      applicant: person,
      conditions: listOf(text),
      components,
      volunteered: listOf(file),
      form: either(record({ id: text, data: mapOf(fieldValue) }), oneOf(null)),
      receivedAt: wall,
      due,
      feeVnd: count,
      resultVia,
    },
    {
      owner: person,
      timeCase: text,
      linkedTo: id,
      competent: text,
      origin: record({ agency: text, code: printed, dossier: id }),
      notify,
      prefiled: record({ code: submissionCode, assisted: either(assistedShape, oneOf(null)) }),
      place: text,
    },
  ),
  'reception-corrected': record({ reason: text }, { applicant: person, owner: person, resultVia, notify }),
  'note-added': record({ text }),
  'file-attached': record({ component: either(text, oneOf(null)), file }),
  'file-set-aside': record({ sha256: hash, reason: text }),
  'slip-printed': record(
    { slip: text, copies: count, sha256: hash },
    { version: count, reason: text, number: text },
  ),
}
