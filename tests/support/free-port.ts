/** Ports nobody listens on at the moment; several at once are different ones. */
import { createServer } from 'node:net'

export async function freePort(host = '127.0.0.1'): Promise<number> {
  const [port = 0] = await freePorts(1, host)
  return port
}

/**
 * Below those the system gives to outgoing connections (32768 on Linux): a server that is killed and started again finds its
 * port free, however many browsers connect meanwhile.
 */
const [FIRST, LAST] = [20_000, 32_000]

export async function freePorts(count: number, host = '127.0.0.1'): Promise<number[]> {
  const ports = new Set<number>()
  while (ports.size < count) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST))
    if (await isFree(port, host)) ports.add(port)
  }
  return [...ports]
}

async function isFree(port: number, host: string): Promise<boolean> {
  const probe = createServer()
  const opened = await new Promise<boolean>((told) => {
    probe.once('error', () => told(false))
    probe.listen(port, host, () => told(true))
  })
  if (opened) await new Promise((closed) => probe.close(closed))
  return opened
}
