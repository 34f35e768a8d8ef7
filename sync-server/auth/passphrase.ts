/** Passphrases as Argon2id PHC strings. At most two are computed at once: each takes 64 MiB. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'

export interface KdfCost {
  readonly memoryKib: number
  readonly passes: number
}

export const SERVER_COST: KdfCost = { memoryKib: 65_536, passes: 3 }

/** ASVS 5 appendix C: a stored hash below this was tampered with. */
const FLOOR: KdfCost = { memoryKib: 19_456, passes: 2 }
const AT_ONCE = 2
const MAX_WAITING = 30

export class Passphrases {
  readonly #cost: KdfCost
  readonly #waiting: (() => void)[] = []
  #running = 0
  #decoy: Promise<string> | undefined

  constructor(cost: KdfCost = SERVER_COST) {
    this.#cost = cost
  }

  get isBusy(): boolean {
    return this.#waiting.length >= MAX_WAITING
  }

  async hash(passphrase: string): Promise<string> {
    const { memoryKib, passes } = this.#cost
    const salt = randomBytes(16)
    const key = await this.#derive(passphrase, salt, this.#cost)
    return `$argon2id$v=19$m=${memoryKib},t=${passes},p=1$${plain(salt)}$${plain(key)}`
  }

  /** Takes as long for an officer who does not exist (`stored` null) as for one who does. */
  async matches(passphrase: string, stored: string | null): Promise<boolean> {
    this.#decoy ??= this.hash(randomBytes(16).toString('hex'))
    const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([^$]+)\$([^$]+)$/.exec(
      stored ?? (await this.#decoy),
    )
    if (!phc) throw new Error('a stored passphrase is not an Argon2id PHC string')
    const cost = { memoryKib: Number(phc[1]), passes: Number(phc[2]) }
    const floor = this.#cost.memoryKib < FLOOR.memoryKib ? this.#cost : FLOOR
    if (cost.memoryKib < floor.memoryKib || cost.passes < floor.passes)
      throw new Error('a stored passphrase is weaker than the floor')
    const key = await this.#derive(passphrase, Buffer.from(phc[3] ?? '', 'base64'), cost)
    return timingSafeEqual(key, Buffer.from(phc[4] ?? '', 'base64')) && stored !== null
  }

  async #derive(passphrase: string, salt: Buffer, cost: KdfCost): Promise<Buffer> {
    if (this.#running < AT_ONCE) this.#running += 1
    else await new Promise<void>((go) => this.#waiting.push(go)) // the one that ends hands its place on
    try {
      return await new Promise<Buffer>((resolve, reject) => {
        const input = {
          message: normalise(passphrase),
          nonce: salt,
          parallelism: 1,
          tagLength: 32,
          memory: cost.memoryKib,
          passes: cost.passes,
        }
        argon2('argon2id', input, (error, key) => (error ? reject(error) : resolve(Buffer.from(key))))
      })
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running -= 1
    }
  }
}

/** Keyboards differ in how they compose letters and in trailing spaces; the words are the secret. */
function normalise(passphrase: string): Buffer {
  return Buffer.from(passphrase.normalize('NFKC').trim().replace(/\s+/g, ' '))
}

function plain(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
