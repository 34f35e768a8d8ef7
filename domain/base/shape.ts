/** Checks the shape of untrusted data (wire, storage, packs). A shape answers the path of the first fault, or null. */

export type Shape = (value: unknown, path: string) => string | null

const MAX_TEXT = 200_000

export const text: Shape = (v, p) => (typeof v === 'string' && v.length <= MAX_TEXT ? null : p)
export const flag: Shape = (v, p) => (typeof v === 'boolean' ? null : p)
export const count: Shape = (v, p) => (Number.isSafeInteger(v) && (v as number) >= 0 ? null : p)
export const integer: Shape = (v, p) => (Number.isSafeInteger(v) ? null : p)
export const decimal: Shape = (v, p) => (typeof v === 'number' && Number.isFinite(v) ? null : p)
export const anything: Shape = () => null

export function matching(pattern: RegExp, maxLength = 200): Shape {
  return (v, p) => (typeof v === 'string' && v.length <= maxLength && pattern.test(v) ? null : p)
}

export function oneOf(...values: readonly (string | number | boolean | null)[]): Shape {
  return (v, p) => (values.includes(v as string) ? null : p)
}

export function either(...shapes: readonly Shape[]): Shape {
  return (v, p) => (shapes.some((s) => s(v, p) === null) ? null : p)
}

export function listOf(item: Shape, maxLength = 500): Shape {
  return (v, p) => {
    if (!Array.isArray(v) || v.length > maxLength) return p
    for (let i = 0; i < v.length; i++) {
      const fault = item(v[i], '')
      if (fault !== null) return `${p}[${i}]${fault}`
    }
    return null
  }
}

/** Unknown keys are refused: a field nobody checks must not travel as if it had been checked. */
export function record(
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  const needed = Object.entries(required)
  const known = new Map(Object.entries({ ...required, ...optional }))
  return (v, p) => {
    if (!isPlainObject(v)) return p
    for (const key of Object.keys(v)) if (!known.has(key)) return `${p}.${key}`
    for (const [key, shape] of needed) {
      const fault = shape(v[key], '')
      if (fault !== null) return `${p}.${key}${fault}`
    }
    for (const key in optional) {
      if (v[key] === undefined) continue
      const fault = known.get(key)?.(v[key], '') ?? null
      if (fault !== null) return `${p}.${key}${fault}`
    }
    return null
  }
}

export function mapOf(value: Shape, maxKeys = 500): Shape {
  return (v, p) => {
    if (!isPlainObject(v) || Object.keys(v).length > maxKeys) return p
    for (const [key, item] of Object.entries(v)) {
      if (key === '__proto__') return `${p}.${key}`
      const fault = value(item, '')
      if (fault !== null) return `${p}.${key}${fault}`
    }
    return null
  }
}

export function isPlainObject(v: unknown): v is Record<string, unknown> {
  return typeof v === 'object' && v !== null && !Array.isArray(v)
}
