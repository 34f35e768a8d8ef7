/** The waiting room as a page sees it. */
import type { ReadonlySignal } from '@preact/signals'
import type { Result } from '../../domain/base/result.ts'
import type { Deed, Wish } from '../../domain/queue/acts.ts'
import type { QueueDay, Ticket } from '../../domain/queue/day.ts'
import type { QueueFact } from '../../domain/queue/facts.ts'
import type { Http } from '../sync/http.ts'
import type { Line } from './queue-tabs.ts'

export interface Queue {
  /** Of the commune's wall day today, which may change while the page stands open. */
  readonly day: ReadonlySignal<QueueDay>
  readonly name: ReadonlySignal<string>
  /** Whether the server answers now; the queue works without. */
  readonly line: ReadonlySignal<Line>
  /** Letters of the numbers given out here. */
  readonly series: string
  /** On the disk before it answers, then told to other pages and to the server. What `make` refuses, or `device.storage.*`. */
  act(make: (day: QueueDay) => Result<Deed>): Promise<Result<QueueFact>>
  /** `queue.numbers.spent` after 999 of a day. */
  take(wish: Wish): Promise<Result<Ticket>>
  stop(): void
}

export interface QueueDeps {
  readonly identity: { readonly device: string; readonly book: number }
  /** Null: this page never asks a server. */
  readonly http: Pick<Http, 'get' | 'post'> | null
  readonly wallMs: () => number
  /** `own`: of others' numbers no pre-check is known here. */
  readonly mayRead: 'all' | 'own'
}
