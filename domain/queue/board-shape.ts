/** Shape of what a board shows. More than this in an answer is an error, not a surplus: nothing else may be said there. */
import { count, integer, listOf, matching, record, type Shape } from '../base/shape.ts'
import { ticketNumber } from './shapes.ts'

const minutes: Shape = (value, path) => (value === null ? null : count(value, path))
const call = record({ number: ticketNumber, counter: integer, calls: integer, at: integer })

export const boardView: Shape = record({
  day: matching(/^\d{4}-\d{2}-\d{2}$/),
  called: listOf(call),
  next: listOf(ticketNumber),
  waiting: count,
  open: listOf(integer),
  minutes,
})

export const boardAnswer: Shape = record({ view: boardView, seq: count })
