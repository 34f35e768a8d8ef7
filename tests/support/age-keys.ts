/** Custodians with keys of their own, and the stock `age` program as they use it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { Custodian } from '../../domain/access/custodians.ts'

export class AgeKeys {
  readonly custodians: Custodian[] = []
  readonly #folder = mkdtempSync(join(tmpdir(), 'motcua-age-'))
  readonly #files: string[] = []

  static async make(labels = ['Chủ tịch', 'Quản trị xã', 'Quản trị tỉnh']): Promise<AgeKeys> {
    const keys = new AgeKeys()
    for (const label of labels) {
      const identity = await generateX25519Identity()
      const file = join(keys.#folder, `${keys.#files.length}.txt`)
      writeFileSync(file, `${identity}\n`, { mode: 0o600 })
      keys.#files.push(file)
      keys.custodians.push({ label, recipient: await identityToRecipient(identity) })
    }
    return keys
  }

  /** `age -d` with each key in turn, the answer of one the question of the next; null when one of them refuses. */
  open(text: string | Buffer, ...by: readonly number[]): string | null {
    let input = Buffer.from(text)
    for (const key of by) {
      const ran = spawnSync('age', ['-d', '-i', this.#files[key] ?? ''], { input })
      if (ran.error) throw ran.error
      if (ran.status !== 0) return null
      input = ran.stdout
    }
    return input.toString()
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
