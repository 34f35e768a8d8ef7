/** Entry of the OCR worker: trusts one script address, keeps one engine, answers by comlink. */
import { expose } from 'comlink'
import { startEngine } from './engine.ts'
import { ENGINE_START } from './kit.ts'
import { createReader } from './reader.ts'
import { trustOnly } from './trusted-scripts.ts'

const { origin } = self.location
trustOnly([ENGINE_START], origin)

expose(
  createReader(
    () => startEngine(origin),
    (run, ms) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  ),
)
