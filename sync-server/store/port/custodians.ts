import type { Custodian, CustodianList, WaitingCustodians } from '../../../domain/access/custodians.ts'
import type { Result } from '../../../domain/base/result.ts'

/** Who holds the keys of recovery: asked by one person, confirmed by another; every list ever asked for is kept. */
export interface CustodianStore {
  custodians(commune: string): Promise<{
    readonly current: CustodianList | null
    readonly waiting: WaitingCustodians | null
  }>
  /** The newest request is the one that waits. */
  askCustodians(
    commune: string,
    request: {
      readonly id: string
      readonly custodians: readonly Custodian[]
      readonly requester: string
      readonly askedAt: string
    },
  ): Promise<void>
  /** `custodians.request.not-found`, `access.same-person`. */
  decideCustodians(input: {
    readonly commune: string
    readonly id: string
    readonly by: string
    readonly at: string
    readonly outcome: 'confirmed' | 'declined'
  }): Promise<Result<null>>
}
