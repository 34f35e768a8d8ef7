/** What the tabs of one device tell each other. Messages carry no personal data: any page of this origin may listen. */

export type TabMessage =
  | { readonly kind: 'locked'; readonly depth: 'warm' | 'cold' }
  | { readonly kind: 'opened'; readonly officer: string } // by id: one officer at a time on one device
  | { readonly kind: 'active' } // somebody is working in another tab
  | { readonly kind: 'shown' } // another tab is in front of somebody
  | { readonly kind: 'changed' } // look at the database again

export interface Tabs {
  tell(message: TabMessage): void
  /** Answers how to stop listening. Never hears this tab's own messages. */
  listen(heard: (message: TabMessage) => void): () => void
  close(): void
}

export type ChannelLike = Pick<
  BroadcastChannel,
  'postMessage' | 'addEventListener' | 'removeEventListener' | 'close'
>

export function createTabs(channel: ChannelLike = new BroadcastChannel('motcua')): Tabs {
  return {
    tell: (message) => channel.postMessage(message),
    listen(heard) {
      const receive = ({ data }: MessageEvent<unknown>) => {
        const message = findMessage(data)
        if (message !== null) heard(message)
      }
      channel.addEventListener('message', receive)
      return () => channel.removeEventListener('message', receive)
    },
    close: () => channel.close(),
  }
}

/** An older or newer version of this app may share the channel: what is not understood is not acted on. */
function findMessage(data: unknown): TabMessage | null {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return null
  switch (data.kind) {
    case 'active':
    case 'shown':
    case 'changed':
      return { kind: data.kind }
    case 'opened': {
      const officer = 'officer' in data ? data.officer : null
      return typeof officer === 'string' ? { kind: 'opened', officer } : null
    }
    case 'locked': {
      const depth = 'depth' in data ? data.depth : null
      // Of two readings of a lock the safe one is the cold one.
      return { kind: 'locked', depth: depth === 'warm' ? 'warm' : 'cold' }
    }
    default:
      return null
  }
}
