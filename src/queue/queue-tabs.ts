/** What pages of one origin tell each other of the waiting room: desks, a kiosk beside them, the board on a second screen. */
import type { QueueFact } from '../../domain/queue/facts.ts'
import { queueFact } from '../../domain/queue/shapes.ts'

export type Line = 'live' | 'away'

export type QueueMessage =
  | { readonly kind: 'facts'; readonly facts: readonly QueueFact[] } // on the disk already
  | { readonly kind: 'line'; readonly device: string; readonly line: Line } // of the page that talks to the server
  | { readonly kind: 'who'; readonly device: string } // a page that came later asks for the line

export interface QueueTabs {
  tell(message: QueueMessage): void
  close(): void
}

/** Never hears this page's own messages. */
export function openQueueTabs(
  heard: (message: QueueMessage) => void,
  channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'> = new BroadcastChannel(
    'motcua-queue',
  ),
): QueueTabs {
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = findMessage(data)
    if (message !== null) heard(message)
  })
  return { tell: (message) => channel.postMessage(message), close: () => channel.close() }
}

/** An older or newer version of this app may share the channel: what is not understood is not acted on. */
function findMessage(data: unknown): QueueMessage | null {
  if (typeof data !== 'object' || data === null) return null
  const said = data as Partial<Record<string, unknown>>
  if (said['kind'] === 'facts' && Array.isArray(said['facts']))
    return { kind: 'facts', facts: said['facts'].filter((fact) => queueFact(fact, '') === null) }
  const { device, line } = said
  if (typeof device !== 'string') return null
  if (said['kind'] === 'who') return { kind: 'who', device }
  if (said['kind'] === 'line' && (line === 'live' || line === 'away')) return { kind: 'line', device, line }
  return null
}
