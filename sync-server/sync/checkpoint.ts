/** The server's signed word on its own history. Devices keep it and notice a server that was set back. */
import type { Checkpoint } from '../../domain/sync/wire.ts'
import { checkpointText } from '../../domain/sync/signing.ts'
import { instant, type Clock } from '../clock.ts'
import { signText } from '../keys/ecdsa.ts'
import type { ServerKey } from '../keys/server-keys.ts'
import type { LedgerEnd } from '../store/port.ts'

export interface CheckpointSource {
  readonly historyId: string
  readonly signKey: ServerKey
  readonly clock: Clock
}

export function makeCheckpoint(source: CheckpointSource, commune: string, end: LedgerEnd): Checkpoint {
  const unsigned = {
    historyId: source.historyId,
    commune,
    seq: end.seq,
    chain: end.chain,
    safe: Math.min(end.safe, end.seq),
    at: instant(source.clock()),
  }
  return { ...unsigned, sig: signText(source.signKey.privateKey, checkpointText(unsigned)) }
}
