/** Short messages that need no answer. Kept outside the tree so that any screen can leave one and go away. */

export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: 'ok' | 'info' | 'warn' | 'overdue'
}

type Listener = (toasts: readonly Toast[]) => void

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<Listener>()

function publish(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener(toasts)
}

/** Shows it until dismissed, or pushed out by the third newer one. */
export function showToast(text: string, tone: Toast['tone'] = 'ok'): number {
  lastId += 1
  // Said again, it takes the place of what it said before.
  publish([...toasts.filter((toast) => toast.text !== text), { id: lastId, text, tone }].slice(-3))
  return lastId
}

export function dismissToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id))
}

export function onToasts(listener: Listener): () => void {
  listeners.add(listener)
  listener(toasts)
  return () => {
    listeners.delete(listener)
  }
}
