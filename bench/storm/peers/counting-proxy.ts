/** Counts what crosses the wire to a server whose clients are not ours to count in. */
import { connect, createServer, type Server, type Socket } from 'node:net'

export interface CountingProxy {
  readonly port: number
  bytes(): number
  close(): void
}

export async function countBefore(target: number): Promise<CountingProxy> {
  let bytes = 0
  const sockets = new Set<Socket>()
  const server: Server = createServer((inside) => {
    const outside = connect(target, '127.0.0.1')
    const pairs: readonly [Socket, Socket][] = [
      [inside, outside],
      [outside, inside],
    ]
    for (const [from, to] of pairs) {
      sockets.add(from)
      from.on('data', (piece: Buffer) => {
        bytes += piece.length
        if (!to.write(piece)) from.pause()
      })
      to.on('drain', () => from.resume())
      from.on('end', () => to.end())
      from.on('error', () => to.destroy())
      from.on('close', () => sockets.delete(from))
    }
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })
  return {
    port,
    bytes: () => bytes,
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
