/**
 * Unsent declarations of a packet and their pages, taken as their author would send them (rules Y2 to Y4, X15). A
 * declaration stands in every part, its pages in any: it is asked for when the pages of the part are in.
 */
import { refuse, type Problem, type Result } from '../../domain/base/result.ts'
import type { PageEntry } from '../../domain/sync/packet/format.ts'
import { submitShape } from '../../domain/submission/shape.ts'
import type { SubmitAnswer, SubmitRequest } from '../../domain/submission/wire.ts'
import type { Device } from '../store/port.ts'
import type { SubmissionIntake } from '../submissions/take-in.ts'
import { findJson } from './open-part.ts'

/** Twice what a device puts into one packet. */
const MOST_BYTES = 16 * 1024 * 1024

export class PacketDeclarations {
  /** Entries of those that stand at the server now. */
  readonly standing: number[] = []
  readonly received: SubmitAnswer[] = []
  problem: Problem | null = null
  readonly #waiting: { readonly entry: number; readonly bytes: Buffer }[] = []
  readonly #intake: SubmissionIntake
  readonly #author: Device
  #bytes = 0

  constructor(intake: SubmissionIntake, author: Device) {
    this.#intake = intake
    this.#author = author
  }

  hold(entry: number, bytes: Buffer): void {
    this.#bytes += bytes.length
    if (this.#bytes > MOST_BYTES)
      this.problem ??= { code: 'packet.too-large', details: { maxBytes: MOST_BYTES } }
    else this.#waiting.push({ entry, bytes })
  }

  async takePage({ submission, sha256 }: PageEntry, sealed: Buffer): Promise<void> {
    const taken = await this.#allowed(() =>
      this.#intake.takePage(this.#author, { submission, sha256, sealed }),
    )
    if (!taken.ok) this.problem ??= taken.problem
  }

  async settle(): Promise<void> {
    for (const { entry, bytes } of this.#waiting.splice(0)) {
      const said = findJson(bytes)
      const taken = await this.#allowed<SubmitAnswer>(async () =>
        submitShape(said, '') === null
          ? await this.#intake.take(this.#author, said as SubmitRequest)
          : refuse('request.body.invalid'),
      )
      if (taken.ok) {
        this.standing.push(entry)
        this.received.push(taken.value)
      } else if (taken.problem.code !== 'submission.page-missing')
        this.problem ??= { code: taken.problem.code }
    }
  }

  /** A revoked device is heard, not obeyed (D2); boards and boxes have nothing to declare (Y1). */
  async #allowed<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const { status, kind } = this.#author
    if (status === 'revoked') return refuse('device.revoked')
    return kind === 'counter' || kind === 'kiosk' ? await work() : refuse('device.unknown')
  }
}
