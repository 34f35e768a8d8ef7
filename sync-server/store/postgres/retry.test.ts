import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CommitUnconfirmed } from './faults.ts'
import { withRetries } from './retry.ts'

describe('transactions that are run again', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const fault = (code: string) => Object.assign(new Error('broken'), { code })
  /** How often it was run, when every run fails. */
  async function runs(isRepeatable: boolean, error: unknown): Promise<number> {
    let count = 0
    const run = () => {
      count += 1
      return Promise.reject(error)
    }
    const outcome = withRetries(() => isRepeatable, run).catch((told: unknown) => told)
    await vi.runAllTimersAsync()
    expect(await outcome).toBe(error)
    return count
  }

  it('what was surely rolled back, whatever it is', async () => {
    for (const code of ['40001', '40P01', '25006']) expect(await runs(false, fault(code)), code).toBe(5)
  })

  it('what may have been committed, only if it may be said twice', async () => {
    const lost = [
      fault('57P01'),
      fault('08006'),
      fault('ECONNRESET'),
      new Error('Connection terminated unexpectedly'),
    ]
    for (const error of lost) expect(await runs(false, error), error.message).toBe(1)
    for (const error of lost) expect(await runs(true, error), error.message).toBe(5)
  })

  it('never what was our own fault, nor what waits for a standby', async () => {
    for (const error of [fault('23505'), new CommitUnconfirmed('x'), null])
      expect(await runs(true, error)).toBe(1)
  })

  it('and the answer of the run that succeeds is given', async () => {
    let count = 0
    const run = () => ((count += 1) < 3 ? Promise.reject(fault('40P01')) : Promise.resolve('done'))
    const outcome = withRetries(() => false, run)
    await vi.runAllTimersAsync()
    expect(await outcome).toBe('done')
  })
})
