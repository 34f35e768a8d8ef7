import { expose, wrap } from 'comlink'
import { afterEach, describe, expect, it } from 'vitest'
import { ok } from '../../domain/base/result.ts'
import { buffersIn, handOver, moved } from './hand-over.ts'

const ports: MessagePort[] = []
afterEach(() => ports.splice(0).forEach((port) => port.close()))

describe('bytes between page and worker', () => {
  it('finds whole buffers at any depth, once each, and no views of a part', () => {
    const whole = new Uint8Array(4)
    const part = new Uint8Array(8).subarray(2)
    const value = ok([{ iv: whole, data: part, again: whole, text: 'x' }, null])
    expect(buffersIn(value)).toEqual([whole.buffer])
  })

  it('leaves shared memory and things that are not plain data alone', () => {
    expect(buffersIn({ shared: new Uint8Array(new SharedArrayBuffer(4)), date: new Date(0) })).toEqual([])
  })

  it('moves answers of a worker whole, part views by copy', async () => {
    const kept: Uint8Array[] = []
    const api = handOver({
      make: async () => {
        kept.push(new Uint8Array([1, 2, 3]), new Uint8Array([9, 8, 7]).subarray(1))
        return ok({ moved: kept[0], copied: kept[1] })
      },
      word: async () => 'text',
    })
    const { port1, port2 } = new MessageChannel()
    ports.push(port1, port2)
    expose(api, port1)
    const remote = wrap<typeof api>(port2)
    expect(await remote.make()).toEqual(
      ok({ moved: new Uint8Array([1, 2, 3]), copied: new Uint8Array([8, 7]) }),
    )
    expect(kept.map((bytes) => bytes.length)).toEqual([0, 2])
    expect(await remote.word()).toBe('text')
  })

  it('moves arguments only when asked to', async () => {
    const api = { sum: async (input: { bytes: Uint8Array }) => input.bytes.reduce((a, b) => a + b, 0) }
    const { port1, port2 } = new MessageChannel()
    ports.push(port1, port2)
    expose(api, port1)
    const remote = wrap<typeof api>(port2)
    const bytes = new Uint8Array([1, 2, 3])
    expect(await remote.sum({ bytes })).toBe(6)
    expect(bytes.length).toBe(3)
    expect(await remote.sum(moved({ bytes }))).toBe(6)
    expect(bytes.length).toBe(0)
  })
})
