import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DossierRowsAnswer, PullAnswer, PurgeAnswer } from '../../domain/sync/wire.ts'
import { demoCommune } from '../demo/demo-commune.ts'
import { nextLedgerHash } from '../sync/chain.ts'
import { shrinkScopes } from '../sync/shrink-scopes.ts'
import { CHAIN_START } from '../../domain/sync/signing.ts'
import { createHash } from 'node:crypto'
import type { SyncDevice } from '../../tests/support/sync-device.ts'
import { fact, note, received } from '../../tests/support/sync-events.ts'
import { TestServer } from '../../tests/support/test-server.ts'

const DAY_MS = 86_400_000
const V2 = { 'motcua-protocol': '2' }

describe('what a device carries', () => {
  let server: TestServer
  let device: SyncDevice
  let ended: string
  let open: string

  beforeEach(async () => {
    server = await TestServer.open()
    device = await server.device()
    const [one, two] = [received(device.enrolled!.book, 1), received(device.enrolled!.book, 2)]
    const reason = { by: 'Lò Thị Mẩy', reason: 'Xin rút' }
    await device.tell(one, two, fact('dossier-withdrawn', one.dossier, reason, { parent: one.id }))
    ended = one.dossier
    open = two.dossier
  })
  afterEach(() => server.close())

  const shrink = () => shrinkScopes(server.store, () => server.nowMs)
  const pull = async (after = 0, headers: Record<string, string> = V2) =>
    (await device.ask<PullAnswer>(`/api/sync/pull?after=${after}`, { headers })).value
  const purge = async (since: number) =>
    (await device.ask<PurgeAnswer>(`/api/sync/purge?since=${since}`)).value

  it('L5: what ended and was quiet for 90 days leaves the device, what is open stays', async () => {
    server.nowMs += 89 * DAY_MS
    expect(await shrink()).toBe(0)
    expect((await pull()).scopeEpoch).toBe(1)
    server.nowMs += 2 * DAY_MS
    expect(await shrink()).toBe(1)
    expect(await shrink()).toBe(0)
    const { scopeEpoch } = await pull()
    expect(await purge(1)).toEqual({ scopeEpoch, forget: [ended], recall: [], more: false })
    expect(await purge(scopeEpoch)).toEqual({ scopeEpoch, forget: [], recall: [], more: false })
  })

  it('L5: it comes back when something comes to it, and can be read whole at any time', async () => {
    server.nowMs += 91 * DAY_MS
    await shrink()
    const rows = async () => (await device.ask<DossierRowsAnswer>(`/api/sync/dossier?id=${ended}`)).value.rows
    expect((await rows()).map((row) => row.seq)).toEqual([1, 3])
    const late = note(ended, 'Đến muộn')
    expect((await device.tell(late)).verdicts[0]!.verdict).toBe('commuting')
    expect(await shrink()).toBe(1)
    expect(await purge(2)).toMatchObject({ forget: [], recall: [ended] })
    expect(await purge(1)).toMatchObject({ forget: [], recall: [ended] })
    expect((await rows()).at(-1)?.id).toBe(late.id)
    expect((await pull()).withheld).toEqual([])
  })

  it('L7, V4: protocol 2 withholds those rows and keeps the chain whole; protocol 1 gets every row', async () => {
    server.nowMs += 91 * DAY_MS
    await shrink()
    const page = await pull()
    expect([page.rows.map((row) => row.seq), page.withheld?.map((row) => row.seq)]).toEqual([[2], [1, 3]])
    expect(JSON.stringify(page)).not.toContain(ended)
    const items = [
      ...page.rows.map(({ seq, raw }) => ({ seq, sha: sha(raw) })),
      ...page.withheld!.map(({ seq, sha256 }) => ({ seq, sha: sha256 })),
    ]
    const chain = items
      .sort((a, b) => a.seq - b.seq)
      .reduce(
        (before, item) =>
          createHash('sha256')
            .update(before + item.sha, 'hex')
            .digest('hex'),
        CHAIN_START,
      )
    expect(chain).toBe(page.chain)
    const whole = device.log.reduce(
      (before, { raw }) => nextLedgerHash(before, Buffer.from(raw)),
      CHAIN_START,
    )
    expect(chain).toBe(whole)
    const old = await pull(0, {})
    expect([old.rows.map((row) => row.seq), old.withheld]).toEqual([[1, 2, 3], undefined])
  })

  it('L5, L6: a device that was moved carries nothing and still pushes; others are not touched', async () => {
    const other = await server.device()
    const at = new Date(server.nowMs).toISOString()
    await server.store.emptyScope({ commune: demoCommune.code, device: device.id, at })
    expect(await purge(1)).toMatchObject({ forget: ['*'], recall: [] })
    expect((await pull()).rows).toEqual([])
    expect((await other.ask<PullAnswer>('/api/sync/pull?after=0', { headers: V2 })).value.rows).toHaveLength(
      3,
    )
    expect((await device.tell(note(open))).verdicts[0]!.verdict).toBe('commuting')
  })

  it('L5, P18: another commune reads no row of the dossier', async () => {
    await server.addCommune('14959', 'H56.99.02')
    const stranger = await server.device('14959')
    const heard = await stranger.ask<DossierRowsAnswer>(`/api/sync/dossier?id=${open}`)
    expect(heard.value.rows).toEqual([])
    expect((await stranger.ask('/api/sync/dossier?id=../x')).problem?.code).toBe('request.query.invalid')
  })

  it('V1, V2: each answer tells the newest protocol; what is older than the one before is told to update', async () => {
    const spoken = async (said: string) => {
      const heard = await device.ask('/api/sync/pull?after=0', { headers: { 'motcua-protocol': said } })
      return [heard.status, heard.problem?.code, heard.headers.get('motcua-protocol')]
    }
    expect(await spoken('2')).toEqual([200, undefined, '2'])
    expect(await spoken('1')).toEqual([200, undefined, '2'])
    expect(await spoken('9')).toEqual([200, undefined, '2'])
    expect(await spoken('0')).toEqual([426, 'protocol.too-old', '2'])
    expect(await spoken('two')).toEqual([400, 'request.header.invalid', '2'])
    device.write(JSON.stringify(note(open)))
    const headers = { 'motcua-protocol': '0', 'content-type': 'application/json' }
    const pushed = await device.ask('/api/sync/push', { json: device.segment(4, 4), headers })
    expect(pushed.problem).toEqual({ code: 'protocol.too-old', details: { oldest: 1, newest: 2 } })
  })
})

function sha(raw: string): string {
  return createHash('sha256').update(raw).digest('hex')
}
