/** Files go up after the rows: nearest deadline first, small first. Only the province's word "verified" counts. */
import { ok, type Problem, type Result } from '../../../domain/base/result.ts'
import type { MissingAnswer } from '../../../domain/sync/wire.ts'
import { instant } from '../../clock.ts'
import type { Box } from './box.ts'
import { isLineBroken } from './line.ts'
import { forgetPlace, uploadFile } from './upload.ts'

const ROWS_AT_ONCE = 500
const ASK_AT_ONCE = 20
/** After so long new rows have their turn again, also in the middle of a file. */
const TURN_MS = 8_000

/** One refused file stops no other; it is tried again in a later round. */
export async function sendFiles(box: Box): Promise<Result<boolean>> {
  const { commune } = box.membership
  while ((await box.store.listFilesForUpstream(commune, ROWS_AT_ONCE)) === ROWS_AT_ONCE);
  const until = box.clock() + TURN_MS
  const tried = new Set<string>()
  let refusal: Problem | null = null
  for (;;) {
    const files = (await box.store.nextUpstreamFiles(commune, ASK_AT_ONCE + tried.size)).filter(
      ({ sha256 }) => !tried.has(sha256),
    )
    if (files.length === 0) return refusal ? { ok: false, problem: refusal } : ok(false)
    const open = await askProvince(
      box,
      files.map((file) => file.sha256),
    )
    if (!open.ok) return open
    for (const file of files.filter(({ sha256 }) => open.value.has(sha256))) {
      if (box.clock() >= until || box.signal.aborted) return ok(true)
      const sent = await uploadFile(box, file, until)
      if (sent.ok && sent.value === 'paused') return ok(true)
      tried.add(file.sha256)
      if (!sent.ok && isLineBroken(sent.problem)) return sent
      if (!sent.ok) refusal = sent.problem
      // Damaged on the way: the upload is gone there (F6).
      if (!sent.ok && sent.problem.code === 'blob.hash-mismatch') await forgetPlace(box, file.sha256)
      const asked = await askProvince(box, [file.sha256])
      if (!asked.ok) return asked
    }
  }
}

/** Settles what the province holds or will never take; answers what is still open. */
export async function askProvince(box: Box, sha256: readonly string[]): Promise<Result<ReadonlySet<string>>> {
  const answer = await box.line.post<MissingAnswer>('/api/blobs/missing', { sha256 })
  if (!answer.ok) return answer
  const settled = answer.value.files.filter(({ state }) => state === 'verified' || state === 'refused')
  await box.store.settleUpstreamFiles(
    box.membership.commune,
    settled.map((file) => ({
      sha256: file.sha256,
      problem: file.state === 'refused' ? (file.problem ?? { code: 'blob.upload-refused' }) : null,
    })),
    instant(box.clock()),
  )
  const gone = new Set(settled.map((file) => file.sha256))
  return ok(new Set(sha256.filter((each) => !gone.has(each))))
}
