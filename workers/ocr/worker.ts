/** Entry of the OCR worker: trusts one script address, keeps as many engines as the device carries, answers by comlink. */
import { expose } from 'comlink'
import { engineCount } from './engine-count.ts'
import { startEngine } from './engine.ts'
import { createEnginePool } from './engine-pool.ts'
import { ENGINE_START } from './kit.ts'
import { createReader } from './reader.ts'
import { trustOnly } from './trusted-scripts.ts'
import { wordsData } from './words-data.ts'
import { correctPage } from '../../domain/document/correct-page.ts'
import { parseWordModel, type WordModel } from '../../domain/text/marks/word-model.ts'

const { origin } = self.location
trustOnly([ENGINE_START], origin)

const { hardwareConcurrency: cores, deviceMemory: memoryGb } = navigator as WorkerNavigator & {
  deviceMemory?: number
}
const pool = createEnginePool(
  () => startEngine(origin),
  (run, ms) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
  engineCount({ cores, memoryGb }),
)
let words: WordModel | undefined
expose(createReader(pool, (page) => correctPage(page, (words ??= parseWordModel(wordsData)))))
