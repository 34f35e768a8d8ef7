/** The wire types of domain/submission, domain/status, domain/feedback and domain/station. */
import { ratingReasons } from '../../../domain/feedback/rating.ts'
import { MAX_RATINGS } from '../../../domain/feedback/wire.ts'
import { MAX_PAGES } from '../../../domain/submission/shape.ts'
import { helpReasons } from '../../../domain/submission/submission.ts'
import {
  base64url,
  hash,
  list,
  object,
  orNull,
  text,
  time,
  truth,
  whole,
  type Schema,
} from './schema-words.ts'

const anything: Schema = { type: 'object' }
const cell = object({ key: text, count: orNull(whole), average: orNull({ type: 'number' }) })
const cells = list(cell)
const assisted = object({
  helper: text,
  helperName: text,
  reason: { enum: [...helpReasons] },
  agreedAt: time,
  confirmed: { enum: ['signature', 'mark', 'card', 'later'] },
  signature: orNull(text),
  place: text,
})
const view = object(
  {
    hours: anything,
    phones: list(anything),
    dutyNow: orNull(anything),
    dutyNext: orNull(anything),
    points: list(anything),
    notices: list(text),
    comeAt: anything,
  },
  ['comeAt'],
)

export const residentSchemas = {
  SubmitRequest: object({
    id: text,
    code: text,
    procedure: text,
    sealed: base64url,
    pages: list(hash, MAX_PAGES),
  }),
  SubmitAnswer: object({ id: text, receivedAt: time }),
  PageKept: object({ sha256: hash }),
  Submissions: object({
    submissions: list(
      object({
        id: text,
        code: text,
        procedure: text,
        isAssisted: truth,
        isReadable: truth,
        pages: whole,
        receivedAt: time,
        takenAt: orNull(time),
        takenBy: orNull(text),
      }),
    ),
  }),
  SubmissionOpened: object({
    submission: object({
      v: { const: 1 },
      id: text,
      code: text,
      procedure: text,
      conditions: list(text),
      form: orNull(object({ id: text, data: anything })),
      have: list(text),
      pages: list(
        object({ sha256: hash, mime: { enum: ['image/jpeg', 'image/png'] }, component: orNull(text) }),
        MAX_PAGES,
      ),
      filedAt: time,
      ticket: orNull(text),
      assisted: orNull(assisted),
    }),
  }),
  SubmissionTaking: object({ dossier: text }, ['dossier']),
  SubmissionTaken: object({ takenAt: time, takenBy: text }),
  Statuses: object({
    salt: base64url,
    rounds: whole,
    boxes: list(object({ find: base64url, box: base64url })),
    seq: whole,
    whole: truth,
    at: time,
  }),
  KioskPlace: object({
    commune: object({ code: text, name: text, agency: text }),
    centre: text,
    province: text,
    publicUrl: orNull(text),
    deviceKeys: { $ref: '#/components/schemas/DeviceKeys' },
    view: orNull(view),
    at: time,
  }),
  Ratings: object({
    ratings: list(
      object({
        id: text,
        day: text,
        score: { enum: [1, 2, 3, 4, 5] },
        reasons: list({ enum: [...ratingReasons] }),
        counter: orNull(whole),
      }),
      MAX_RATINGS,
    ),
  }),
  RatingsKnown: object({ known: list(text) }),
  RatingSummary: object({
    from: text,
    until: text,
    total: cell,
    scores: cells,
    reasons: cells,
    counters: cells,
    weeks: cells,
  }),
} as const
