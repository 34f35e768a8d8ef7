/**
 * Moves bytes between a page and its worker instead of copying them. Whoever hands over may not read them again, so a
 * worker does it only with answers it keeps no hold of.
 */
import { transfer } from 'comlink'

/** The memory behind every byte array of a value; a view of part of a buffer is left to be copied. */
export function buffersIn(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>()
  collect(value, found)
  return [...found]
}

function collect(value: unknown, found: Set<ArrayBuffer>): void {
  if (typeof value !== 'object' || value === null) return
  if (ArrayBuffer.isView(value)) {
    const { buffer } = value
    if (buffer instanceof ArrayBuffer && value.byteLength === buffer.byteLength) found.add(buffer)
    return
  }
  const inner = Array.isArray(value) ? value : isPlain(value) ? Object.values(value) : []
  for (const item of inner) collect(item, found)
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** For comlink: the same value, its bytes moved. */
export function moved<T extends object>(value: T): T {
  return transfer(value, buffersIn(value))
}

/** The same API, whose answers are moved to the page. */
export function handOver<Api extends object>(api: Api): Api {
  const wrapped: Record<string, unknown> = {}
  for (const [name, method] of Object.entries(api)) {
    if (typeof method !== 'function') continue
    wrapped[name] = async (...args: unknown[]) => {
      const answer: unknown = await (method as (...args: unknown[]) => unknown).apply(api, args)
      return typeof answer === 'object' && answer !== null ? moved(answer) : answer
    }
  }
  return wrapped as Api
}
