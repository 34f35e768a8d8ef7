/** Looks into the boxes this kiosk keeps: whether one belongs to this receipt and these four signs, and what it says. */
import { ok, type Result } from '../../../domain/base/result.ts'
import { anything, either, matching, oneOf, record } from '../../../domain/base/shape.ts'
import type { PublicStatus } from '../../../domain/status/public-status.ts'
import type { OutStore } from '../outbox/out-store.ts'
import { deriveBoxKey } from './box-key.ts'

export type Looked =
  | { readonly kind: 'found'; readonly status: PublicStatus; readonly at: string } // ISO instant of the boxes
  | { readonly kind: 'not-found'; readonly at: string }
  | { readonly kind: 'nothing-told' } // no box has ever come here

/** `counter`: boxes sealed before may still hold one; it never said anything. */
const shape = record(
  {
    stage: oneOf('received', 'supplement', 'elsewhere', 'signing', 'ready', 'done', 'ended'),
    due: either(matching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/), oneOf(null)),
  },
  { counter: anything },
)

/** A wrong code and a wrong sign look alike: nobody learns which of the two was right. */
export async function lookUp(
  store: Pick<OutStore, 'kept' | 'findBox'>,
  code: string,
  lastFour: string,
): Promise<Result<Looked>> {
  const told = await store.kept('boxes')
  if (!told.ok) return told
  if (told.value === undefined) return ok({ kind: 'nothing-told' })
  const { at } = told.value
  const key = await deriveBoxKey(code, lastFour, told.value)
  if (key === null || told.value.salt === '') return ok({ kind: 'nothing-told' })
  const box = await store.findBox(key.find)
  if (!box.ok) return box
  const plain = box.value === undefined ? null : await key.open(box.value)
  const status = plain === null ? null : parsed(plain)
  return ok(status === null ? { kind: 'not-found', at } : { kind: 'found', status, at })
}

function parsed(plain: string): PublicStatus | null {
  try {
    const value: unknown = JSON.parse(plain)
    if (shape(value, '') !== null) return null
    const { stage, due } = value as PublicStatus
    return { stage, due }
  } catch {
    return null
  }
}
