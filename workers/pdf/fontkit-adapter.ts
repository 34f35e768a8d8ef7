/// <reference path="./fontkit.d.ts" />
/**
 * Lets pdf-lib 1.17 use upstream fontkit 2: pdf-lib still reads a subset by `encodeStream()`, fontkit 2 only has
 * `encode()`. Its own old fork prints an almost blank page with these fonts while a text search still finds every word.
 */
import * as fontkit from 'fontkit'

type Listener = (bytes?: Uint8Array) => void

export function createFont(bytes: Uint8Array): fontkit.Font {
  const font = fontkit.create(bytes)
  const createSubset = font.createSubset.bind(font)
  font.createSubset = () => {
    const subset = createSubset()
    return Object.assign(subset, { encodeStream: () => streamOnce(() => subset.encode()) })
  }
  return font
}

/** pdf-lib attaches `data`, `end` and `error` in one go, so one microtask later all three are there. */
function streamOnce(encode: () => Uint8Array) {
  const listeners = new Map<string, Listener>()
  queueMicrotask(() => {
    try {
      listeners.get('data')?.(encode())
      listeners.get('end')?.()
    } catch (error) {
      ;(listeners.get('error') as ((error: unknown) => void) | undefined)?.(error)
    }
  })
  const stream = {
    on(event: string, listener: Listener) {
      listeners.set(event, listener)
      return stream
    },
  }
  return stream
}
