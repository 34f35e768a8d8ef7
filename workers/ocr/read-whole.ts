/** One page to its words. */
import type { Engine } from './engine.ts'
import type { PageSize } from './pgm-header.ts'
import { toReadPage } from './read-page.ts'
import type { ReadPage } from '../../domain/document/paper.ts'

export async function readWhole(
  engine: Engine,
  page: Uint8Array,
  size: PageSize,
  scale: number,
  report: (share: number) => void,
): Promise<ReadPage> {
  return toReadPage(await engine.recognise(page, 'sparse', report), size, scale)
}
