/** What the answers to enrolment and sign-in must hold. More is fine: a newer server may say more than we know. */
import { count, isPlainObject, listOf, matching, oneOf, text, type Shape } from '../../domain/base/shape.ts'

/** Like `record`, but unknown members are left alone. */
export function atLeast(required: Readonly<Record<string, Shape>>): Shape {
  return (value, path) => {
    if (!isPlainObject(value)) return path
    for (const [key, shape] of Object.entries(required)) {
      const fault = shape(value[key], `${path}.${key}`)
      if (fault !== null) return fault
    }
    return null
  }
}

const word = matching(/\S/, 200)
const instant = matching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
const coordinate = matching(/^[\w-]{43}$/)
const publicKey = atLeast({ kty: oneOf('EC'), crv: oneOf('P-256'), x: coordinate, y: coordinate })

export const enrolAnswer: Shape = atLeast({
  device: word,
  name: text,
  epoch: count,
  commune: atLeast({ code: word, name: word, centre: text, province: text, agency: word }),
  book: count,
  historyId: word,
  signKey: publicKey,
  sealKey: publicKey,
  packKey: publicKey,
  time: instant,
})

export const signInAnswer: Shape = atLeast({
  officer: atLeast({ id: word, code: word, name: word, title: text, roles: listOf(word) }),
  expires: instant,
})
