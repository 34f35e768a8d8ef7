/**
 * PostgreSQL as a province runs it: three hosts with etcd and Patroni (strictly synchronous), HAProxy before them. Real
 * programs of Debian in network namespaces, so that a host can be killed whole or have its cable pulled.
 */
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pause } from '../drill.ts'
import {
  buildNetwork,
  hostOf,
  NODES,
  onHost,
  plugCable,
  pullCable,
  removeNetwork,
  type Node,
} from './network.ts'
import { Processes, run, tryRun } from './processes.ts'
import { BIN, etcdArguments, haproxySettings, patroniSettings } from './settings.ts'

const PORT = 15_400
const READY_MS = 90_000

interface Member {
  readonly name: string
  readonly role: string
  readonly state: string
}

export interface Cluster {
  readonly url: string // of the superuser, through HAProxy
  leader(): Promise<Node>
  /** SIGKILL of Patroni, the postmaster, its backends and this host's etcd at once. */
  killHost(node: Node): Promise<void>
  startHost(node: Node): void
  cutOff(node: Node): void
  reconnect(node: Node): void
  /** Until three members run and one of them is the synchronous standby. */
  ready(): Promise<void>
  stop(): Promise<void>
}

/** Why it cannot run here, or null. */
export function whyNoCluster(): string | null {
  if (process.getuid?.() !== 0) return 'needs root for network namespaces'
  const missing = [`${BIN}/postgres`, '/usr/bin/patroni', '/usr/bin/etcd', '/usr/sbin/haproxy'].filter(
    (path) => !existsSync(path),
  )
  return missing.length > 0
    ? `needs Debian's postgresql-15 patroni python3-etcd etcd-server haproxy (${missing.join(', ')})`
    : null
}

export async function startCluster(): Promise<Cluster> {
  const root = mkdtempSync(join(tmpdir(), 'motcua-cluster-'))
  chmodSync(root, 0o755)
  const [uid = 0, gid = 0] = ['-u', '-g'].map((which) => Number(run('id', which, 'postgres')))
  buildNetwork()
  const processes = new Processes(root)
  const token = `motcua-${process.pid}-${Date.now()}`

  const startEtcd = (node: Node) =>
    processes.start(`etcd${node}`, ...onHost(node, '/usr/bin/etcd', ...etcdArguments(root, node, token)))
  const startPatroni = (node: Node) =>
    processes.start(`patroni${node}`, ...onHost(node, '/usr/bin/patroni', join(root, `patroni${node}.yml`)))

  for (const node of NODES) {
    for (const folder of [`pg${node}`, `etcd${node}`]) {
      mkdirSync(join(root, folder), { mode: 0o700 })
      chownSync(join(root, folder), uid, gid)
    }
    writeFileSync(join(root, `patroni${node}.yml`), patroniSettings(root, node))
    startEtcd(node)
  }
  await pause(2000)
  NODES.forEach(startPatroni)
  writeFileSync(join(root, 'haproxy.cfg'), haproxySettings(PORT))
  processes.start('haproxy', '/usr/sbin/haproxy', '-db', '-f', join(root, 'haproxy.cfg'))

  /** As any host that still answers sees it. */
  async function members(): Promise<readonly Member[]> {
    for (const node of NODES) {
      const answer = await fetch(`http://${hostOf(node)}:8008/cluster`, {
        signal: AbortSignal.timeout(1500),
      }).catch(() => null)
      if (answer?.ok) return ((await answer.json()) as { members: Member[] }).members
    }
    return []
  }

  const cluster: Cluster = {
    url: `postgres://postgres:postgres@127.0.0.1:${PORT}/postgres`,
    async leader() {
      const name = (await members()).find((member) => member.role === 'leader')?.name
      const node = NODES.find((n) => `pg${n}` === name)
      if (node === undefined) throw new Error('the cluster has no leader')
      return node
    },
    async killHost(node) {
      // A whole host dies at once: everything in its namespace that is not init.
      for (const pid of run('ip', 'netns', 'pids', `motcua${node}`).split('\n').filter(Boolean))
        tryRun('kill', '-KILL', pid)
      await processes.end(`patroni${node}`)
      await processes.end(`etcd${node}`)
    },
    startHost(node) {
      startEtcd(node)
      startPatroni(node)
    },
    cutOff: pullCable,
    reconnect: plugCable,
    async ready() {
      const until = performance.now() + READY_MS
      while (performance.now() < until) {
        const all = await members()
        const running = all.filter((m) => m.state === 'running' || m.state === 'streaming')
        const isWhole = running.length === NODES.length && running.some((m) => m.role === 'sync_standby')
        if (isWhole && running.some((m) => m.role === 'leader')) return
        await pause(500)
      }
      throw new Error(`the cluster did not get ready: ${JSON.stringify(await members())}`)
    },
    async stop() {
      await processes.endAll()
      for (const node of NODES)
        for (const pid of run('ip', 'netns', 'pids', `motcua${node}`).split('\n').filter(Boolean))
          tryRun('kill', '-QUIT', pid)
      await pause(1000)
      removeNetwork()
      rmSync(root, { recursive: true, force: true })
    },
  }
  try {
    await cluster.ready()
  } catch (error) {
    await cluster.stop()
    throw error
  }
  return cluster
}
