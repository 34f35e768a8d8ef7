/** One stack of paper, as it goes through: the last separator sheet says what the pages after it are. */
export interface Stack {
  component: string | null
  isForeign: boolean // the sheet belongs to another dossier
}

export function newStack(): Stack {
  return { component: null, isForeign: false }
}

/** A scanner gives its pages one by one; a pause this long, and what comes next is another stack. */
const PAUSE_MS = 60_000

/** Answers the stack the next page belongs to. `now` in ms. */
export function createStackRun(now: () => number): () => Stack {
  let stack = newStack()
  let last = -Infinity
  return () => {
    const at = now()
    if (at - last > PAUSE_MS) stack = newStack()
    last = at
    return stack
  }
}
