/** When to look into the folder: when the browser says that something changed (Chrome and Edge from 133), and every few seconds. */

type Observer = new (heard: () => void) => {
  observe(handle: FileSystemDirectoryHandle): Promise<void>
  disconnect(): void
}

/** A file that just appeared is looked at again this soon: two looks alike mean it is written. */
const SOON_MS = 300

export function watchChanges(
  folder: FileSystemDirectoryHandle,
  everyMs: number,
  look: () => Promise<void>,
): { end(): void } {
  let isOver = false
  let soon: ReturnType<typeof setTimeout> | undefined
  let turn: Promise<void> = Promise.resolve()
  // One look at a time: a slow network folder must not be looked at twice at once.
  const next = () => {
    turn = turn.then(() => (isOver ? undefined : look()))
    return turn
  }
  const heard = () => {
    clearTimeout(soon)
    void next().then(() => {
      if (!isOver) soon = setTimeout(() => void next(), SOON_MS)
    })
  }
  const { FileSystemObserver } = globalThis as { FileSystemObserver?: Observer }
  const observer = FileSystemObserver ? new FileSystemObserver(heard) : null
  void observer?.observe(folder).catch(() => undefined) // network drives often cannot: the timer does it
  const timer = setInterval(() => void next(), everyMs)
  void next()
  return {
    end() {
      isOver = true
      clearTimeout(soon)
      clearInterval(timer)
      observer?.disconnect()
    },
  }
}
