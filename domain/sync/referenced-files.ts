/**
 * Which files a fact speaks of. Found by shape, not by event type, so that facts of a later version, or malformed
 * ones that are kept, never lose their scans.
 */
import { isPlainObject } from '../base/shape.ts'

const HASH = /^[0-9a-f]{64}$/
const MAX_FILES = 500

/** SHA-256 (hex) of every `{sha256, size, mime}` found in a parsed event, each once, sorted, 500 at most. */
export function referencedFiles(event: unknown): string[] {
  const found = new Set<string>()
  const waiting: unknown[] = [event]
  while (waiting.length > 0 && found.size < MAX_FILES) {
    const value = waiting.pop()
    if (Array.isArray(value)) for (const item of value) waiting.push(item)
    else if (isPlainObject(value)) {
      const { sha256, size, mime } = value
      if (
        typeof sha256 === 'string' &&
        HASH.test(sha256) &&
        typeof size === 'number' &&
        typeof mime === 'string'
      )
        found.add(sha256)
      for (const item of Object.values(value)) waiting.push(item)
    }
  }
  return [...found].sort()
}
