/** The shapes of what people type about people. */
import { officerRoles } from '../../domain/access/roles.ts'
import { either, flag, listOf, matching, oneOf, record, type Shape } from '../../domain/base/shape.ts'

/** One visible line. */
export const line = (max: number): Shape => matching(/^(?!\s*$)[^\p{C}]+$/u, max)
export const secret = matching(/^[^\p{Cc}]+$/u, 256)
export const typedCode = matching(/^[0-9A-Za-z .–—-]{6,20}$/, 20)

const roles = listOf(oneOf(...officerRoles), officerRoles.length)

export const signInShape = record({ officer: line(64), passphrase: secret }, { code: typedCode })
export const stepUpShape = either(record({ passphrase: secret }), record({ code: typedCode }))
export const passphraseShape = record(
  { officer: line(64), passphrase: secret, next: either(secret, oneOf(null)) },
  { code: typedCode },
)
export const newOfficerShape = record(
  {
    code: matching(/^\s*[A-Za-z0-9][A-Za-z0-9._-]{1,31}\s*$/, 40),
    name: line(120),
    title: matching(/^[^\p{C}]*$/u, 120),
    roles,
  },
  { exception: line(500) },
)
export const rolesShape = record({ roles }, { exception: line(500) })
export const standingShape = record(
  { standing: oneOf('active', 'ended'), reason: oneOf('left', 'moved', 'suspended', 'returned') },
  { to: matching(/^\d{5}$/) },
)
export const resetShape = record({ factors: flag })
export const decisionShape = record({ outcome: oneOf('confirmed', 'declined') })
export const revokeShape = record({}, { reason: oneOf('lost', 'broken', 'replaced', 'other') })
export const nothingShape = record({})
