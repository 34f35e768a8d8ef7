/** A counter's page over its disk: the real vault, slots, lock and HTTP against a home server, the line cut at will. */
import 'fake-indexeddb/auto'
import { ok } from '../../domain/base/result.ts'
import { demoCommune } from '../../sync-server/demo/demo-commune.ts'
import { createVaultBridge, type VaultBridge } from '../../src/bridge/vault.ts'
import { openClock } from '../../src/device/clock.ts'
import { createIdentityStore, type IdentityStore } from '../../src/device/identity.ts'
import { openKept, type Kept } from '../../src/device/kept.ts'
import { createLock, type Lock } from '../../src/device/lock.ts'
import { createSlotStore, type SlotStore } from '../../src/device/slots.ts'
import { createTabs, type Tabs } from '../../src/device/tabs.ts'
import { enrol, type EnrolDeps } from '../../src/sync/enrol.ts'
import { createHttp, type Http } from '../../src/sync/http.ts'
import { handOver } from '../../workers/rpc/hand-over.ts'
import { createVault } from '../../workers/vault/vault.ts'
import { cheapArgon2 } from './cheap-argon2.ts'
import { fakeTime, type FakeTime } from './fake-time.ts'
import { fakeWorker, type FakeWorker } from './fake-worker.ts'
import type { TestServer } from './test-server.ts'

export interface CounterPage extends EnrolDeps {
  readonly http: Http
  readonly identity: IdentityStore
  readonly slots: SlotStore
  readonly vault: VaultBridge
  readonly lock: Lock
  readonly left: string[] // why the page was left
  readonly requests: { path: string; credentials: string | undefined }[]
}

let names = 0

export class Counter {
  line: 'up' | 'cut' | 'answer-lost' = 'up'
  cookie = ''
  time: FakeTime
  readonly kept: Kept
  readonly #server: TestServer
  readonly #name = `counter-${names++}`
  readonly #workers: FakeWorker[] = []
  readonly #channels: Tabs[] = []

  constructor(server: TestServer) {
    this.#server = server
    this.time = fakeTime(server.nowMs)
    this.kept = openKept(this.#name)
  }

  /** One page over this disk. */
  async page(): Promise<CounterPage> {
    const { kept, time } = this
    const left: string[] = []
    const requests: CounterPage['requests'] = []
    const clock = await openClock(kept, time)
    const identity = createIdentityStore(kept)
    await identity.find()
    const slots = createSlotStore(kept, clock)
    const vault = createVaultBridge(() => {
      const worker = fakeWorker(handOver(createVault(cheapArgon2)))
      this.#workers.push(worker)
      return worker
    })
    const tabs = createTabs(new BroadcastChannel(this.#name))
    this.#channels.push(tabs)
    const never = () => () => undefined
    const page = {
      isHidden: () => false,
      onActivity: never,
      onShownOrHidden: never,
      every: never,
      leave: (why: string) => void left.push(why),
      takeReason: () => null,
    }
    const lock = createLock({ vault, identity, slots, clock, tabs, time, page })
    const http = createHttp({
      identity,
      clock,
      origin: 'http://localhost',
      fetch: (input, init) => this.#send(requests, input as string, init),
      wallMs: () => time.wallMs(),
    })
    await lock.refresh()
    return {
      http,
      identity,
      slots,
      vault,
      lock,
      left,
      requests,
      storage: { askToPersist: async () => ok(true) },
    }
  }

  /** A page of a device that is enrolled in the demo commune. */
  async enrolled(): Promise<CounterPage> {
    const page = await this.page()
    const code = await this.#server.assembled.enrolments.newCode(demoCommune.code)
    const done = await enrol(page, { code, name: 'Quầy 1' })
    if (!done.ok) throw new Error(done.problem.code)
    await page.lock.refresh()
    return page
  }

  /** Ends its workers and channels; the server's clock passes every limit of tries. */
  close(): void {
    this.#workers.forEach((worker) => worker.terminate())
    this.#channels.forEach((tabs) => tabs.close())
    this.#server.nowMs += 3_600_000
  }

  async #send(requests: CounterPage['requests'], input: string, init: RequestInit = {}): Promise<Response> {
    const { pathname, search } = new URL(input)
    requests.push({ path: pathname, credentials: init.credentials })
    if (this.line === 'cut') throw new TypeError('Failed to fetch')
    const headers = { ...(init.headers as Record<string, string>) }
    const isMember = init.credentials !== 'omit'
    if (isMember && this.cookie !== '') headers['cookie'] = this.cookie
    const { signal: _, ...rest } = init
    const response = await this.#server.line(pathname + search, { ...rest, headers })
    const set = response.headers.get('set-cookie')
    if (isMember && set !== null) this.cookie = set.split(';')[0] ?? ''
    if (this.line === 'answer-lost') throw new TypeError('Failed to fetch')
    return response
  }
}
