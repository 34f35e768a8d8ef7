/** The storm itself: every device sends at once, waits as the real sender waits, until the server holds everything. */
import type { PushAnswer } from '../../domain/sync/wire.ts'
import { pauseAfter, type Attempt } from '../../src/sync/schedule.ts'
import { hear, uploadMetadata, type SyncDevice } from '../../tests/support/sync-device.ts'
import type { Waiting } from './prepare.ts'

/** A connection the server could not take: tried again like any other. */
function cutOff(error: unknown): Attempt['kind'] {
  if (/ECONNRESET|EPIPE|hang up/.test(String((error as Error).message))) return 'offline'
  throw error
}

export interface StormResult {
  readonly factsMs: readonly number[] // per device, from the first knock to the answer that holds all its facts
  readonly filesMs: readonly number[]
  readonly pushMs: readonly number[] // per push that was let in
  readonly busy: number
  readonly quarantined: number
}

const pause = (ms: number) => new Promise((later) => setTimeout(later, ms))

export async function storm(all: readonly Waiting[]): Promise<StormResult> {
  const from = performance.now()
  const pushMs: number[] = []
  const filesMs: number[] = []
  let busy = 0
  let quarantined = 0

  async function insist(once: () => Promise<Attempt['kind']>): Promise<void> {
    for (let failures = 0; ; failures++) {
      const kind = await once().catch(cutOff)
      if (kind === 'done') return
      busy++
      await pause(pauseAfter({ kind }, failures, Math.random()))
    }
  }

  async function pushOnce({ device, segment, events }: Waiting): Promise<Attempt['kind']> {
    const asked = performance.now()
    const heard = await device.ask<PushAnswer>('/api/sync/push', {
      bytes: segment,
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    })
    if (heard.status === 503) return 'busy'
    if (heard.status !== 200 || heard.value.stored !== events)
      throw new Error(`${heard.status} ${JSON.stringify(heard.problem)}`)
    pushMs.push(performance.now() - asked)
    quarantined += heard.value.verdicts.filter((v) => v.verdict === 'quarantined').length
    return 'done'
  }

  async function uploadOnce(device: SyncDevice, file: Waiting['files'][number]): Promise<Attempt['kind']> {
    const heard = await hear(
      await device.send('/api/files', {
        method: 'POST',
        bytes: file.body,
        streamed: true,
        headers: {
          'tus-resumable': '1.0.0',
          'upload-length': String(file.body.length),
          'upload-metadata': uploadMetadata(file.metadata),
          'content-type': 'application/offset+octet-stream',
        },
      }),
    )
    if (heard.status === 201 || heard.problem?.code === 'blob.already-verified') return 'done'
    if (heard.status === 503) return 'busy'
    throw new Error(`${heard.status} ${JSON.stringify(heard.problem)}`)
  }

  const factsMs = await Promise.all(
    all.map(async (waiting) => {
      await insist(() => pushOnce(waiting))
      const done = performance.now() - from
      for (const file of waiting.files) await insist(() => uploadOnce(waiting.device, file))
      filesMs.push(performance.now() - from)
      return done
    }),
  )
  return { factsMs, filesMs, pushMs, busy, quarantined }
}
