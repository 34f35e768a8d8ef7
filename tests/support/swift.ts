/**
 * OpenStack Swift with its S3 interface, from Debian's packages, on loopback: the real S3 store of the tests and drills.
 * One node for a contract test, three (each a zone with a copy of everything) for a drill that kills nodes.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { S3Place } from '../../sync-server/blobs/s3.ts'
import { freePorts } from './free-port.ts'

const RINGS = ['account', 'container', 'object'] as const
type Ring = (typeof RINGS)[number]

export interface Swift {
  readonly place: Omit<S3Place, 'bucket'>
  /** SIGKILL of the account, container and object server of one node. */
  killNode(node: number): Promise<void>
  /** Up again when it answers. */
  startNode(node: number): Promise<void>
  stop(): Promise<void>
}

export function hasSwift(): boolean {
  return existsSync('/usr/bin/swift-proxy-server') && existsSync('/usr/bin/memcached')
}

export async function startSwift(nodes: 1 | 3): Promise<Swift> {
  const root = mkdtempSync(join(tmpdir(), 'motcua-swift-'))
  const ports = await freePorts(2 + nodes * RINGS.length)
  const [memcached = 0, proxy = 0] = ports
  const portOf = (node: number, ring: Ring) => ports[2 + node * RINGS.length + RINGS.indexOf(ring)] ?? 0
  const running = new Map<string, ChildProcess>()
  const run = (name: string, command: string, ...args: string[]) =>
    running.set(name, spawn(command, args, { stdio: 'ignore' }))
  const end = (name: string) => ended(running.get(name))

  writeFileSync(
    join(root, 'swift.conf'),
    ini({
      'swift-hash': { swift_hash_path_suffix: 'motcua', swift_hash_path_prefix: 'motcua' },
      'swift-constraints': { max_header_size: 16_384 },
    }),
  )
  for (const ring of RINGS) buildRing(root, ring, nodes, portOf)
  for (let node = 0; node < nodes; node++) {
    mkdirSync(join(root, `node${node}`, `d${node}`), { recursive: true })
    for (const ring of RINGS)
      writeFileSync(confOf(root, ring, node), nodeConf(root, ring, node, portOf(node, ring)))
  }
  writeFileSync(join(root, 'proxy.conf'), proxyConf(root, proxy, memcached))

  const startNode = async (node: number) => {
    for (const ring of RINGS) run(`${ring}${node}`, `/usr/bin/swift-${ring}-server`, confOf(root, ring, node))
    for (const ring of RINGS) await answers(`http://127.0.0.1:${portOf(node, ring)}/healthcheck`)
  }
  run(
    'memcached',
    '/usr/bin/memcached',
    '-l',
    '127.0.0.1',
    '-p',
    String(memcached),
    '-U',
    '0',
    '-u',
    whoRuns(),
  )
  await Promise.all(Array.from({ length: nodes }, (_, node) => startNode(node)))
  run('proxy', '/usr/bin/swift-proxy-server', join(root, 'proxy.conf'))
  const endpoint = `http://127.0.0.1:${proxy}`
  await answers(`${endpoint}/healthcheck`)

  return {
    place: { endpoint, accessKey: 'test:tester', secretKey: 'testing', region: 'us-east-1' },
    killNode: async (node) => void (await Promise.all(RINGS.map((ring) => end(`${ring}${node}`)))),
    startNode,
    stop: async () => {
      await Promise.all([...running.keys()].map(end))
      rmSync(root, { recursive: true, force: true })
    },
  }
}

function whoRuns(): string {
  return process.getuid?.() === 0 ? 'root' : (process.env['USER'] ?? 'nobody')
}

function confOf(root: string, ring: Ring, node: number): string {
  return join(root, `${ring}${node}.conf`)
}

function nodeConf(root: string, ring: Ring, node: number, port: number): string {
  return ini({
    DEFAULT: {
      bind_ip: '127.0.0.1',
      bind_port: port,
      devices: join(root, `node${node}`),
      swift_dir: root,
      mount_check: 'false',
      disable_fallocate: 'true',
      fallocate_reserve: 0,
      workers: 0,
      user: whoRuns(),
    },
    'pipeline:main': { pipeline: `${ring}-server` },
    [`app:${ring}-server`]: { use: `egg:swift#${ring}` },
    [`${ring}-replicator`]: {},
    [`${ring}-updater`]: {},
    [`${ring}-auditor`]: {},
  })
}

function proxyConf(root: string, port: number, memcached: number): string {
  const filters = ['catch_errors', 'healthcheck', 'cache', 's3api', 'tempauth', 'bulk', 'slo', 'dlo']
  return ini({
    DEFAULT: { bind_ip: '127.0.0.1', bind_port: port, swift_dir: root, workers: 0, user: whoRuns() },
    'pipeline:main': { pipeline: [...filters, 'versioned_writes', 'proxy-server'].join(' ') },
    'app:proxy-server': {
      use: 'egg:swift#proxy',
      allow_account_management: 'true',
      account_autocreate: 'true',
      node_timeout: 3,
      conn_timeout: 0.5,
      error_suppression_interval: 5, // a drill cannot wait a minute for a node that is back
    },
    'filter:s3api': { use: 'egg:swift#s3api', s3_acl: 'false' },
    'filter:tempauth': { use: 'egg:swift#tempauth', user_test_tester: 'testing .admin' },
    'filter:cache': { use: 'egg:swift#memcache', memcache_servers: `127.0.0.1:${memcached}` },
    ...Object.fromEntries(
      ['catch_errors', 'healthcheck', 'bulk', 'slo', 'dlo', 'versioned_writes'].map((name) => [
        `filter:${name}`,
        { use: `egg:swift#${name}` },
      ]),
    ),
  })
}

function buildRing(
  root: string,
  ring: Ring,
  nodes: number,
  portOf: (node: number, ring: Ring) => number,
): void {
  const file = join(root, `${ring}.builder`)
  const builder = (...args: string[]) => {
    const { status, stderr } = spawnSync('/usr/bin/swift-ring-builder', [file, ...args], { encoding: 'utf8' })
    if (status === 2 || status === null) throw new Error(`swift-ring-builder ${args.join(' ')}: ${stderr}`)
  }
  builder('create', '5', String(nodes), '1')
  const devices = Array.from({ length: nodes }, (_, node) => [
    `r1z${node + 1}-127.0.0.1:${portOf(node, ring)}/d${node}`,
    '100',
  ])
  builder('add', ...devices.flat())
  builder('rebalance')
}

function ini(sections: Readonly<Record<string, Readonly<Record<string, string | number>>>>): string {
  return Object.entries(sections)
    .map(([name, values]) =>
      [`[${name}]`, ...Object.entries(values).map(([key, value]) => `${key} = ${value}`)].join('\n'),
    )
    .join('\n\n')
}

async function ended(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

async function answers(url: string): Promise<void> {
  const TRIES = 150
  for (let i = 0; i < TRIES; i++) {
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    )
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${url} does not answer`)
}
