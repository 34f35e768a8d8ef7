/**
 * A weak line: TCP passed on at so many bytes a second in each direction, all connections sharing them, after a delay;
 * it can be cut, which ends every connection and refuses new ones. What was not passed on when it is cut is gone.
 */
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

const PACKET_BYTES = 1400
const TICK_MS = 5

interface Waiting {
  readonly from: Socket
  readonly to: Socket
  readonly bytes: Buffer
}

/** One direction: pieces go out in turn, one packet of each connection at a time. */
class Lane {
  passed = 0
  #waiting: Waiting[] = []
  #credit = 0
  #last = performance.now()

  add(waiting: Waiting): void {
    waiting.from.pause()
    this.#waiting.push(waiting)
  }

  clear(): void {
    this.#waiting = []
  }

  pass(bytesPerSecond: number, delayMs: number): void {
    const now = performance.now()
    const earned = ((now - this.#last) / 1000) * bytesPerSecond
    this.#last = now
    // Credit is not saved up while there is nothing to pass.
    this.#credit = this.#waiting.length === 0 ? 0 : this.#credit + earned
    while (this.#credit > 0) {
      const next = this.#waiting.shift()
      if (!next) return
      const packet = next.bytes.subarray(0, PACKET_BYTES)
      const rest = next.bytes.subarray(PACKET_BYTES)
      this.#credit -= packet.length
      this.passed += packet.length
      setTimeout(() => next.to.destroyed || next.to.write(packet), delayMs)
      if (rest.length > 0) this.#waiting.push({ ...next, bytes: rest })
      else next.from.resume()
    }
  }
}

export class ThinLine {
  bytesPerSecond = Number.POSITIVE_INFINITY
  delayMs = 0
  origin = ''
  readonly up = new Lane()
  readonly down = new Lane()
  #isCut = false
  #server: Server | null = null
  #ticking: ReturnType<typeof setInterval> | null = null
  readonly #sockets = new Set<Socket>()

  /** `port`: of the server behind. */
  async open(port: number): Promise<void> {
    const server = createServer((client) => {
      if (this.#isCut) return void client.destroy()
      const far = connect(port, 'localhost')
      this.#join(client, far, this.up)
      this.#join(far, client, this.down)
    })
    this.#server = server
    await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
    this.origin = `http://localhost:${(server.address() as AddressInfo).port}`
    this.#ticking = setInterval(() => {
      this.up.pass(Math.min(this.bytesPerSecond, 1e9), this.delayMs)
      this.down.pass(Math.min(this.bytesPerSecond, 1e9), this.delayMs)
    }, TICK_MS)
  }

  cut(): void {
    this.#isCut = true
    this.up.clear()
    this.down.clear()
    for (const socket of this.#sockets) socket.destroy()
  }

  mend(): void {
    this.#isCut = false
  }

  close(): void {
    this.cut()
    if (this.#ticking) clearInterval(this.#ticking)
    this.#server?.close()
  }

  #join(from: Socket, to: Socket, lane: Lane): void {
    this.#sockets.add(from)
    from.setNoDelay(true)
    from.on('data', (bytes: Buffer) => lane.add({ from, to, bytes }))
    from.on('end', () => setTimeout(() => to.end(), this.delayMs + TICK_MS))
    from.on('error', () => to.destroy())
    from.on('close', () => {
      this.#sockets.delete(from)
      setTimeout(() => to.destroy(), this.delayMs + TICK_MS)
    })
  }
}
