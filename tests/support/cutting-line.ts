/** A line in front of a server that carries so many bytes upwards and is cut then, again and again. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface CuttingLine {
  readonly origin: string
  /** Bytes that were carried up, headers included. What was not yet on its way at a cut is nobody's cost. */
  readonly up: () => number
  readonly cuts: () => number
  readonly close: () => void
}

const TICK_MS = 2
const TICK_BYTES = 500 // two megabits a second: a server keeps what trickles in

/** `isSilent`: the server hears nothing of a cut; it goes on waiting for the rest of the request. */
export async function openCuttingLine(
  port: number,
  everyBytes: number,
  isSilent: boolean,
): Promise<CuttingLine> {
  const sockets = new Set<Socket>()
  const waiting: { near: Socket; far: Socket; bytes: Buffer }[] = []
  let up = 0
  let cuts = 0

  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => sockets.delete(socket))
    }
    far.on('data', (bytes) => near.write(bytes))
    far.on('close', () => near.destroy())
    near.on('close', () => isSilent || far.destroy())
    near.on('data', (bytes: Buffer) => {
      near.pause()
      waiting.push({ near, far, bytes })
    })
  })

  const pass = () => {
    const next = waiting.shift()
    if (!next || next.near.destroyed) return
    const { near, far, bytes } = next
    const passed = bytes.subarray(0, Math.min(TICK_BYTES, everyBytes - (up % everyBytes)))
    up += passed.length
    far.write(passed)
    if (up % everyBytes === 0) {
      cuts += 1
      // Behind a mast that died the last bytes arrive all the same.
      setTimeout(() => near.resetAndDestroy(), TICK_MS)
    } else if (passed.length < bytes.length)
      waiting.unshift({ ...next, bytes: bytes.subarray(passed.length) })
    else near.resume()
  }
  const ticking = setInterval(pass, TICK_MS)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    up: () => up,
    cuts: () => cuts,
    close() {
      clearInterval(ticking)
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
