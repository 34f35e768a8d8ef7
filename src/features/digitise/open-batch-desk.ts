/** Opens this officer's batch of a register, with everything that lay ready when the power went. */
import { ok, type Result } from '../../../domain/base/result.ts'
import { paperKindOf } from '../../../domain/digitisation/index-fields.ts'
import type { RegisterState } from '../../../domain/digitisation/register.ts'
import type { PdfBridge } from '../../bridge/pdf.ts'
import { openBatchWriter } from '../../data/batches.ts'
import type { DataContext } from '../../data/context.ts'
import { archivePaper } from '../../data/pictures/archive-paper.ts'
import type { TakerPorts } from '../../data/pictures/taker.ts'
import { createBatchDesk, type BatchDesk } from './batch-desk.ts'

export interface OpenedBatch {
  readonly desk: BatchDesk
  /** Resolves when everything is on the disk. */
  readonly settled: () => Promise<unknown>
}

export async function openBatchDesk(
  ctx: DataContext,
  workers: { readonly ports: TakerPorts; readonly pdf: Pick<PdfBridge, 'archive'> },
  id: string,
  register: () => RegisterState,
): Promise<Result<OpenedBatch>> {
  const opened = await openBatchWriter(ctx, id)
  if (!opened.ok) return opened
  const writer = opened.value
  const desk = createBatchDesk({
    ctx,
    ports: workers.ports,
    writer,
    register,
    archive: async (record) => {
      const { title, series, year } = register()
      const paper = { holder: id, kind: paperKindOf(series), title: `${title} ${year} · ${record.no}` }
      const file = await archivePaper(ctx, workers.pdf, { ...paper, pages: record.pages })
      return file.ok ? ok([file.value]) : file
    },
  })
  await desk.reopen()
  return ok({ desk, settled: () => writer.settled() })
}
