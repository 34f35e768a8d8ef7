/** A bank that tells of payments as banks do: twice, late, out of order, cut off, and once with somebody else's signature. */
import { createHmac } from 'node:crypto'
import type { PaymentNotice } from '../../domain/money/payment-notice.ts'
import type { Line } from './sync-device.ts'

export type Manner = 'once' | 'twice' | 'unsigned' | 'foreign' | 'cut'

export class PaymentSimulator {
  readonly #line: Line
  readonly #secret: string

  constructor(line: Line, secret: string) {
    this.#line = line
    this.#secret = secret
  }

  /** The statuses the bank heard, one for each time it spoke. */
  async tell(payment: PaymentNotice, manner: Manner = 'once'): Promise<number[]> {
    const body = JSON.stringify(payment)
    const sent = manner === 'cut' ? body.slice(0, body.length / 2) : body
    const secret = manner === 'foreign' ? 'another secret' : this.#secret
    const signature = createHmac('sha256', secret).update(sent).digest('hex')
    const heard: number[] = []
    for (let i = 0; i < (manner === 'twice' ? 2 : 1); i++) {
      const response = await this.#line('/api/payments', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(manner === 'unsigned' ? {} : { 'motcua-payment-signature': signature }),
        },
        body: sent,
      })
      heard.push(response.status)
    }
    return heard
  }
}
