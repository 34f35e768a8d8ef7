/** Three hosts on one machine: a network namespace each, hung on one bridge by a cable that can be pulled. Needs root. */
import { run, tryRun } from './processes.ts'

export const NODES = [1, 2, 3] as const
export type Node = (typeof NODES)[number]

const BRIDGE = 'motcua-br'
const HUB = '10.77.0.254'

export const hostOf = (node: Node): string => `10.77.0.${node}`
const spaceOf = (node: Node): string => `motcua${node}`
const cableOf = (node: Node): string => `motcua-v${node}`

export function buildNetwork(): void {
  removeNetwork()
  run('ip', 'link', 'add', BRIDGE, 'type', 'bridge')
  run('ip', 'addr', 'add', `${HUB}/24`, 'dev', BRIDGE)
  run('ip', 'link', 'set', BRIDGE, 'up')
  for (const node of NODES) {
    const [space, cable] = [spaceOf(node), cableOf(node)]
    run('ip', 'netns', 'add', space)
    run('ip', 'link', 'add', cable, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', space)
    run('ip', 'link', 'set', cable, 'master', BRIDGE)
    run('ip', 'link', 'set', cable, 'up')
    run('ip', '-n', space, 'addr', 'add', `${hostOf(node)}/24`, 'dev', 'eth0')
    for (const device of ['lo', 'eth0']) run('ip', '-n', space, 'link', 'set', device, 'up')
  }
}

export function removeNetwork(): void {
  for (const node of NODES) tryRun('ip', 'netns', 'del', spaceOf(node))
  tryRun('ip', 'link', 'del', BRIDGE)
}

/** What runs on a host: `[command, ...args]` inside its namespace, as user postgres. */
export function onHost(node: Node, ...command: string[]): [string, ...string[]] {
  return [
    'ip',
    'netns',
    'exec',
    spaceOf(node),
    'setpriv',
    '--reuid=postgres',
    '--regid=postgres',
    '--init-groups',
    ...command,
  ]
}

export function pullCable(node: Node): void {
  run('ip', 'link', 'set', cableOf(node), 'down')
}

export function plugCable(node: Node): void {
  run('ip', 'link', 'set', cableOf(node), 'up')
}
