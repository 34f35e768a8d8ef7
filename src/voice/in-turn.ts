/** Announcements one after the other: two calls at once never speak over each other, and none is lost. */

export interface Turn<T> {
  readonly what: T
  /** Others wait behind it: it is said once only. */
  readonly isCrowded: () => boolean
}

export interface InTurn<T> {
  add(what: T): Promise<void>
  clear(): void
}

interface Deferred {
  readonly promise: Promise<void>
  readonly resolve: () => void
}

/** `same`: what waits already is not queued again. */
export function inTurn<T>(say: (turn: Turn<T>) => Promise<void>, same: (a: T, b: T) => boolean): InTurn<T> {
  const waiting: { readonly what: T; readonly done: Deferred }[] = []
  let isSaying = false

  async function goOn() {
    if (isSaying) return
    isSaying = true
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await say({ what: next.what, isCrowded: () => waiting.length > 0 }).catch(() => undefined)
      next.done.resolve()
    }
    isSaying = false
  }
  return {
    add(what) {
      const queued = waiting.find((one) => same(one.what, what))
      if (queued) return queued.done.promise
      const done = deferred()
      waiting.push({ what, done })
      void goOn()
      return done.promise
    },
    clear() {
      for (const { done } of waiting.splice(0)) done.resolve()
    },
  }
}

function deferred(): Deferred {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((done) => (resolve = done))
  return { promise, resolve }
}
