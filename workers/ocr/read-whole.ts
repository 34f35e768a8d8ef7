/** One page to its words: first wherever they stand, then the single figures that passed unseen. */
import type { Engine } from './engine.ts'
import type { PageSize } from './pgm-header.ts'
import { readIslands } from './read-islands.ts'
import { toReadPage, wordsOf } from './read-page.ts'
import type { ReadPage } from '../../domain/document/paper.ts'

export async function readWhole(
  engine: Engine,
  page: Uint8Array,
  size: PageSize,
  scale: number,
  report: (share: number) => void,
): Promise<ReadPage> {
  const table = await engine.recognise(page, 'sparse', report)
  const figures = await readIslands(engine, page, size, wordsOf(table))
  return toReadPage(table, size, scale, figures)
}
