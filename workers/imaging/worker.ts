/** Entry of the imaging worker. */
import { expose } from 'comlink'
import type { ImagingApi } from './api.ts'
import { outlineOf } from './outline.ts'
import { preparePage } from './prepare.ts'
import { handOver } from '../rpc/hand-over.ts'

let stopping = new AbortController()

const api: ImagingApi = {
  prepare: (input) => preparePage(input, stopping.signal),
  outline: async (frame) => outlineOf(frame),
  async stop() {
    stopping.abort()
    stopping = new AbortController()
  },
}

expose(handOver(api))
