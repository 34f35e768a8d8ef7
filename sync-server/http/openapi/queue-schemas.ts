import { list, object, orNull, text, truth, whole, type Schema } from './schema-words.ts'

const number = object({ series: text, count: { type: 'integer', minimum: 1, maximum: 999 } })
const link = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

export const queueSchemas = {
  QueueFact: object({
    id: text,
    day: { type: 'string', format: 'date' },
    at: object({ ms: whole, tick: whole, device: text }),
    ticket: orNull(text),
    type: text,
    body: { type: 'object' },
  }),
  QueueFactsRequest: object({ facts: list(link('QueueFact'), 500) }),
  QueueFactsStored: object({ stored: list(text) }),
  QueuePage: object({ facts: list(link('QueueFact')), seq: whole, more: truth }),
  BoardAnswer: object({
    view: object({
      day: { type: 'string', format: 'date' },
      called: list(object({ number, counter: whole, calls: whole, at: whole })),
      next: list(number),
      waiting: whole,
      open: list(whole),
      minutes: orNull(whole),
    }),
    seq: whole,
  }),
} as const satisfies Readonly<Record<string, Schema>>
