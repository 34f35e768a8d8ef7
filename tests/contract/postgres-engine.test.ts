/** What only PostgreSQL has: several servers over one database, and commits that may lack their standby. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Client } from 'pg'
import { CHAIN_START } from '../../domain/sync/signing.ts'
import { demoCommune, demoOfficers } from '../../sync-server/demo/demo-commune.ts'
import type { Device, ProvenSegment, Store } from '../../sync-server/store/port.ts'
import { CommitUnconfirmed } from '../../sync-server/store/postgres/faults.ts'
import { openPostgresStore } from '../../sync-server/store/postgres/open.ts'
import { nextDeviceHash } from '../../sync-server/sync/chain.ts'
import { dossierLaw } from '../../sync-server/sync/dossier-law.ts'
import { migratedTemplate, postgresBin, startCluster, type Cluster } from '../support/postgres.ts'
import { note, uuid } from '../support/sync-events.ts'

const at = '2026-11-20T02:00:00.000Z'
const commune = demoCommune.code
const law = dossierLaw(() => null)

describe.skipIf(postgresBin === undefined)(
  'PostgreSQL as an engine (skipped without one)',
  { timeout: 60_000 },
  () => {
    let cluster: Cluster
    let template: string
    let database: string
    let one: Store
    let two: Store

    beforeAll(async () => {
      cluster = await startCluster()
      template = await migratedTemplate(cluster)
    }, 60_000)
    afterAll(() => cluster.stop())

    beforeEach(async () => {
      database = await cluster.createDatabase(template)
      ;[one, two] = await openTwo(database)
      const officers = demoOfficers.map(({ words: _, ...officer }) => ({ ...officer, passphrase: 'phc' }))
      await one.createCommune(demoCommune, officers, 'demo')
      return async () => void (await Promise.all([one.close(), two.close()]))
    })

    async function openTwo(name: string): Promise<[Store, Store]> {
      const open = () => openPostgresStore({ url: cluster.url(name) }, law)
      return Promise.all([open(), open()])
    }

    async function enrolled(store = one): Promise<Device> {
      const hash = uuid()
      await store.addEnrolCode({ hash, commune, expiresAt: '2026-11-21T02:00:00.000Z' })
      const publicKey = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }
      const asked = {
        codeHash: hash,
        keyId: uuid(),
        publicKey,
        name: 'Quầy',
        newDeviceId: uuid(),
        year: 2026,
        at,
      }
      const device = await store.enrol(asked)
      if (!device.ok) throw new Error(device.problem.code)
      return device.value
    }

    /** `count` notes, in segments of the sizes given in turn. */
    function segments(device: Device, count: number, sizes: readonly number[]): ProvenSegment[] {
      const made: ProvenSegment[] = []
      let prev = CHAIN_START
      for (let from = 1; from <= count;) {
        const items: { hash: string; raw: Uint8Array }[] = []
        for (let i = sizes[made.length % sizes.length]!; i > 0; i--) {
          const raw = Buffer.from(JSON.stringify(note(uuid())))
          items.push({ hash: nextDeviceHash(items.at(-1)?.hash ?? prev, raw), raw })
        }
        made.push({ commune, device: device.id, epoch: device.epoch, from, prev, items, at })
        prev = items.at(-1)!.hash
        from += items.length
      }
      return made
    }

    const waitFor = async (condition: string): Promise<number> => {
      for (;;) {
        const [row] = await cluster.ask(
          database,
          `select pid from pg_stat_activity where datname = '${database}' and ${condition} limit 1`,
        )
        if (row) return row['pid'] as number
      }
    }

    it('replicas that start together over an empty database migrate it once and share one history', async () => {
      const [a, b] = await openTwo(await cluster.createDatabase())
      expect(a.historyId).toBe(b.historyId)
      await Promise.all([a.close(), b.close()])
    })

    it('L2: a reader that follows six writers over two servers misses no row, and no page is ahead of its rows', async () => {
      const devices = await Promise.all(Array.from({ length: 6 }, () => enrolled()))
      let areWriting = true
      const writers = devices.map(async (device, i) => {
        for (const segment of segments(device, 40, [1, 7, 3]))
          expect((await (i % 2 ? one : two).applyPush(segment)).ok).toBe(true)
      })
      const seen: number[] = []
      const reader = async () => {
        for (let isLast = false; ; isLast = !areWriting) {
          const page = await two.pull({ commune, after: seen.at(-1) ?? 0, limit: 50, maxBytes: 1e9 })
          seen.push(...page.rows.map((row) => row.seq))
          if (!page.more) expect(page.end.seq).toBe(seen.at(-1) ?? 0)
          if (isLast && !page.more) return
        }
      }
      const reading = reader()
      await Promise.all(writers)
      areWriting = false
      await reading
      expect(seen.length).toBeGreaterThanOrEqual(6 * 40)
      expect(seen).toEqual(seen.map((_, i) => i + 1))
    }, 30_000)

    it('P8: the same segments pushed to two servers at once are stored once, with one word', async () => {
      for (const segment of segments(await enrolled(), 30, [3])) {
        const [a, b] = await Promise.all([one.applyPush(segment), two.applyPush(segment)])
        expect(a.ok && a.value.verdicts).toEqual(b.ok && b.value.verdicts)
      }
      const { rows } = await one.pull({ commune, after: 0, limit: 500, maxBytes: 1e9 })
      expect(rows).toHaveLength(30)
    })

    it('E4: enrolments that race over two servers get books of their own', async () => {
      const devices = await Promise.all(Array.from({ length: 20 }, (_, i) => enrolled(i % 2 ? one : two)))
      expect(new Set(devices.map((device) => device.book)).size).toBe(20)
    })

    it('P13: an event that claims U+0000 for its id is quarantined like any other', async () => {
      const device = await enrolled()
      const [segment] = segments(device, 1, [1])
      const raw = Buffer.from(
        JSON.stringify({ ...note(uuid()), id: 'a\u0000b', dossier: '\u0000', actor: '\ud800' }),
      )
      const pushed = await one.applyPush({
        ...segment!,
        items: [{ hash: nextDeviceHash(CHAIN_START, raw), raw }],
      })
      expect(pushed.ok && pushed.value.verdicts[0]).toMatchObject({ verdict: 'quarantined', id: '' })
    })

    it('asks for nothing without a fault', async () => {
      expect([...(await one.packItems([]))]).toEqual([])
      expect([...(await one.blobStates(commune, []))]).toEqual([])
    })

    it('connections that were lost while nothing was committed are not noticed by anybody', async () => {
      const ask = () => Promise.all(Array.from({ length: 12 }, () => one.listDevices(commune)))
      await ask()
      const ours = `from pg_stat_activity where datname = '${database}' and pid <> pg_backend_pid()`
      await cluster.ask(database, `select pg_terminate_backend(pid) ${ours}`)
      expect(await ask()).toHaveLength(12)
    })

    it('P8: a push whose connection is lost is said again, and counts once', async () => {
      const [segment] = segments(await enrolled(), 5, [5])
      const holder = new Client({ connectionString: cluster.url(database) })
      await holder.connect()
      await holder.query(`select pg_advisory_lock(hashtextextended('ledger|${commune}', 0))`)
      const pushing = one.applyPush(segment!)
      const pid = await waitFor(`wait_event_type = 'Lock'`)
      await cluster.ask(database, `select pg_terminate_backend(${pid})`)
      await holder.end()
      expect(await pushing).toMatchObject({ ok: true, value: { stored: 5, end: { seq: 5 } } })
    })

    it('P7: a commit whose standby was not waited for is not acknowledged, nor is its repeat, until the standby is there', async () => {
      const [segment] = segments(await enrolled(), 5, [5])
      const standbys = async (names: string) => {
        await cluster.ask(database, `alter system set synchronous_standby_names = '${names}'`)
        await cluster.ask(database, 'select pg_reload_conf()')
      }
      const careful = `${cluster.url(database)}?options=-c%20synchronous_commit%3Don`
      const store = await openPostgresStore({ url: careful }, law)
      await standbys('nobody')
      try {
        const first = store.applyPush(segment!).catch((error: unknown) => error)
        const pid = await waitFor(`wait_event = 'SyncRep'`)
        await cluster.ask(database, `select pg_cancel_backend(${pid})`)
        expect(await first).toBeInstanceOf(CommitUnconfirmed)
        expect(
          (await one.pull({ commune, after: 0, limit: 9, maxBytes: 1e9 })).end.seq,
          'yet it stands',
        ).toBe(5)
        let isAnswered = false
        const again = store.applyPush(segment!).finally(() => (isAnswered = true))
        await waitFor(`wait_event = 'SyncRep'`)
        const more = Array.from({ length: 30 }, () => store.applyPush(segment!))
        const read = await store.pull({ commune, after: 0, limit: 9, maxBytes: 1e9 })
        expect(read.rows, 'readers are served meanwhile').toHaveLength(5)
        expect(isAnswered).toBe(false)
        await standbys('')
        for (const answer of await Promise.all([again, ...more]))
          expect(answer).toMatchObject({ ok: true, value: { stored: 5, end: { seq: 5 } } })
      } finally {
        await standbys('')
        await store.close()
      }
    })
  },
)
