/** The shapes of what a commune lays down. */
import { decimal, either, flag, listOf, matching, oneOf, record } from '../../domain/base/shape.ts'
import { line } from './read-officer-body.ts'

const day = matching(/^\d{4}-\d{2}-\d{2}$/)
const time = matching(/^\d{2}:\d{2}$/)
const step = record({
  id: matching(/^[a-z0-9][a-z0-9-]{0,39}$/),
  role: oneOf('receiver', 'handler', 'leader', 'clerk'),
  title: matching(/^[^\p{C}]*$/u, 120),
  hours: either(decimal, oneOf(null)),
})

export const ruleShape = either(
  record({
    kind: oneOf('plan'),
    procedure: line(40),
    validFrom: day,
    steps: listOf(step, 30),
    reason: line(500),
  }),
  record({
    kind: oneOf('opening'),
    date: day,
    from: time,
    to: time,
    returnsSameDay: flag,
    reason: line(200),
  }),
  record({ kind: oneOf('opening-cancelled'), opening: line(64), reason: line(200) }),
)
