/**
 * One declaration on its way up, from a kiosk or a tablet: its pages first, each going on where the line broke (Y15), then
 * what names them (Y3). Nobody is signed in.
 */
import { ok, refuse, type Problem, type Result } from '../../domain/base/result.ts'
import type { SubmitAnswer, SubmitRequest } from '../../domain/submission/wire.ts'
import { sendFile } from './tus.ts'
import type { WirePort } from './wire-port.ts'

/** A page's place when the server has all of it. It says otherwise (`submission.page-missing`) when it has lost it. */
export const THERE = 'there'

export interface PageToSend {
  readonly sha256: string
  readonly sealed: Uint8Array
  readonly place: string | null // of its half at the server, or THERE
}

export interface DeclarationLine {
  readonly wire: Pick<WirePort, 'proof' | 'url'>
  readonly post: (path: string, request: SubmitRequest) => Promise<Result<SubmitAnswer>>
  /** On the disk when it answers. */
  readonly keepPlace: (sha256: string, place: string | null) => Promise<unknown>
  /** What goes before the next piece of a page. */
  readonly beforePiece?: () => Promise<unknown>
}

export async function sendDeclaration(
  line: DeclarationLine,
  request: SubmitRequest,
  pages: readonly PageToSend[],
): Promise<Result<SubmitAnswer>> {
  for (const page of pages) {
    if (page.place === THERE) continue
    const sent = await sendPage(line, request.id, page)
    if (!sent.ok) return sent
    await line.keepPlace(page.sha256, THERE)
  }
  const told = await line.post('/api/submissions', request)
  if (told.ok || told.problem.code !== 'submission.page-missing') return told
  const anew = pages.map((page) => ({ ...page, place: null }))
  for (const { sha256 } of pages) await line.keepPlace(sha256, null)
  return pages.some(({ place }) => place === THERE) ? await sendDeclaration(line, request, anew) : told
}

/** The server's last word on this one declaration. Anything else may be otherwise next time. */
export function isForGood({ code }: Problem): boolean {
  return FOR_GOOD.test(code)
}
const FOR_GOOD =
  /^submission\.(?!too-many$|page-missing$)|^request\.body\.|^blob\.(?:too-large|metadata-invalid)$/

async function sendPage(line: DeclarationLine, submission: string, page: PageToSend): Promise<Result<null>> {
  const first = await sendFrom(line, submission, page, page.place)
  if (first.ok || !IS_OF_BYTES.test(first.problem.code)) return first
  // Damaged on the way, or an upload the server has lost: begun anew once.
  await line.keepPlace(page.sha256, null)
  return await sendFrom(line, submission, page, null)
}
const IS_OF_BYTES = /^submission\.page-unfit$|^blob\.(?:not-found|upload-refused)$/

async function sendFrom(
  { wire, keepPlace, beforePiece = async () => undefined }: DeclarationLine,
  submission: string,
  { sha256, sealed }: PageToSend,
  resumeFrom: string | null,
): Promise<Result<null>> {
  let kept: Promise<unknown> = Promise.resolve()
  const sent = await sendFile(
    { wire },
    {
      endpoint: '/api/submissions/uploads',
      body: new Blob([sealed as Uint8Array<ArrayBuffer>]),
      metadata: { submission, sha256 },
      resumeFrom,
      beforePiece,
      onPlace: (place) => void (kept = keepPlace(sha256, place)),
      onBytes: () => {},
    },
  )
  await kept
  if (sent.ok || sent.problem.code === 'blob.already-verified') return ok(null)
  // Uploads of this device that the server still holds: they end by themselves.
  return sent.problem.code === 'blob.too-many-open' ? refuse('server.busy') : sent
}
