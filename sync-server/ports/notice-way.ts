/** A way to reach a resident: e-mail, SMS or Zalo. Whoever carries it may be slow, down, or say no. */
import type { Result } from '../../domain/base/result.ts'

export interface Letter {
  readonly to: string
  /** The same for every try of one notice: carriers that know it deliver it once. */
  readonly id: string
  readonly subject: string
  readonly text: string
}

export interface NoticeCarrier {
  /** `notice.refused` (this address, or this letter, for good), `notice.carrier-down` (try again). */
  send(letter: Letter): Promise<Result<null>>
  close(): Promise<void>
}
