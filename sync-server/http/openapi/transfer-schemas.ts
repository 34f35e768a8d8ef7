/** The types of domain/transfer/note.ts as JSON Schema. */
import { hash, list, object, text, time, truth, whole } from './schema-words.ts'

const place = object({ commune: text, agency: text, name: text })

export const transferSchemas = {
  TransferAnswer: object({
    notes: list(
      object({
        n: whole,
        kind: { enum: ['offer', 'accepted', 'result', 'ended'] },
        dossier: text,
        at: time,
        body: { type: 'object' },
      }),
    ),
    missing: list(hash),
    places: list(place),
    more: truth,
  }),
}
