/** Work in order of asking, so many at once. A failed piece does not stop the next. */
export interface WorkQueue {
  add<T>(work: () => Promise<T>): Promise<T>
  /** Resolves when fewer than `many` pieces wait or run: whoever makes work faster than it is done must wait. */
  room(many: number): Promise<void>
}

export function createWorkQueue(atOnce: number): WorkQueue {
  const waiting: (() => void)[] = []
  const watchers: { many: number; go: () => void }[] = []
  let running = 0

  const pending = () => running + waiting.length
  const next = () => {
    const first = waiting.shift()
    if (first) first() // takes over the place of the one that ended
    else running -= 1
    for (const watcher of watchers.splice(0)) {
      if (pending() < watcher.many) watcher.go()
      else watchers.push(watcher)
    }
  }

  return {
    async add(work) {
      if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
      else running += 1
      try {
        return await work()
      } finally {
        next()
      }
    },
    async room(many) {
      if (pending() >= many) await new Promise<void>((go) => watchers.push({ many, go }))
    },
  }
}
