/** Entry of the imaging worker. */
import { expose, transfer } from 'comlink'
import type { ImagingApi } from './api.ts'
import { preparePage } from './prepare.ts'

let stopping = new AbortController()

const api: ImagingApi = {
  async prepare(input) {
    const result = await preparePage(input, stopping.signal)
    if (!result.ok) return result
    const { archive, reading, thumbnail } = result.value
    return transfer(result, [archive.buffer, reading.buffer, thumbnail.buffer] as ArrayBuffer[])
  },
  async stop() {
    stopping.abort()
    stopping = new AbortController()
  },
}

expose(api)
