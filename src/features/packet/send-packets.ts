/** Hands packets in, part by part: the file is read by the browser as it goes, and a broken line costs one part. */
import { refuse, ok, type Problem, type Result } from '../../../domain/base/result.ts'
import { MAX_PART_BYTES, PACKET_TYPE } from '../../../domain/sync/packet/format.ts'
import { PREAMBLE_BYTES, readPreamble } from '../../../domain/sync/packet/frame.ts'
import type { PacketAnswer, PartOutcome } from '../../../domain/sync/packet/outcome.ts'
import { findProblem } from '../../../domain/sync/problem-document.ts'
import type { WirePort } from '../../sync/wire-port.ts'

export interface SendOptions {
  readonly signal: AbortSignal
  readonly onProgress: (share: number) => void
}

export interface Handed {
  readonly parts: readonly (PartOutcome & { readonly file: string })[]
  readonly problems: readonly Problem[] // of files of which nothing could be taken
  /** Bytes that are dealt with: where to go on after the line broke. */
  readonly done: number
  readonly stopped: Problem | null
}

export const nothingHanded: Handed = { parts: [], problems: [], done: 0, stopped: null }

const PATH = '/api/packets'

/** Goes on from `before`. Stops at the first failure of the line or of the server, never at a packet that is refused. */
export async function sendPackets(
  wire: Pick<WirePort, 'proof' | 'url'>,
  files: readonly File[],
  before: Handed,
  { signal, onProgress }: SendOptions,
): Promise<Handed> {
  const parts = [...before.parts]
  const problems = [...before.problems]
  const all = Math.max(
    1,
    files.reduce((sum, file) => sum + file.size, 0),
  )
  let start = 0 // of the file, among all
  for (const file of files) {
    for (let at = 0; at < file.size;) {
      const length = await partLength(file, at)
      const end = length.ok ? at + length.value : file.size
      if (start + end > before.done) {
        const told = (bytes: number) => onProgress(Math.min(1, (start + at + bytes) / all))
        const sent = length.ok
          ? await post(wire, file.slice(at, end), told, signal)
          : (length as Result<PacketAnswer>)
        if (!sent.ok && isStop(sent.problem))
          return { parts, problems, done: start + at, stopped: sent.problem }
        if (sent.ok) for (const part of sent.value.parts) parts.push({ ...part, file: file.name })
        else problems.push(sent.problem)
      }
      at = end
    }
    if (file.size === 0) problems.push({ code: 'packet.not-a-packet' })
    start += file.size
  }
  return { parts, problems, done: all, stopped: null }
}

/** What is refused for itself stops nothing; the line, the device and the server stop everything. */
function isStop({ code }: Problem): boolean {
  return !code.startsWith('packet.') && code !== 'device.unknown'
}

/** The last part of a file that was cut short ends with the file. */
async function partLength(file: File, at: number): Promise<Result<number>> {
  const head = readPreamble(new Uint8Array(await file.slice(at, at + PREAMBLE_BYTES).arrayBuffer()))
  if (head === null) return refuse(at === 0 ? 'packet.not-a-packet' : 'packet.damaged')
  if (head.partBytes > MAX_PART_BYTES || head.partBytes < PREAMBLE_BYTES)
    return refuse('packet.too-large', { maxBytes: MAX_PART_BYTES })
  return ok(Math.min(head.partBytes, file.size - at))
}

/** XMLHttpRequest tells how many bytes went; fetch does not. */
async function post(
  wire: Pick<WirePort, 'proof' | 'url'>,
  body: Blob,
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Result<PacketAnswer>> {
  const proof = await wire.proof('POST', PATH)
  return await new Promise((resolve) => {
    if (signal.aborted) return resolve(refuse('net.aborted'))
    const request = new XMLHttpRequest()
    const abort = () => request.abort()
    const answer = (result: Result<PacketAnswer>) => {
      signal.removeEventListener('abort', abort)
      resolve(result)
    }
    request.open('POST', wire.url(PATH))
    request.setRequestHeader('content-type', PACKET_TYPE)
    for (const [name, value] of Object.entries(proof)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded }) => onBytes(loaded)
    request.onload = () => answer(readAnswer(request))
    request.onerror = () => answer(refuse('net.offline', { why: 'unreachable' }))
    request.onabort = () => answer(refuse('net.aborted'))
    signal.addEventListener('abort', abort)
    request.send(body)
  })
}

function readAnswer({ status, responseText }: XMLHttpRequest): Result<PacketAnswer> {
  let value: unknown = null
  try {
    value = JSON.parse(responseText)
  } catch {
    return refuse('net.offline', { why: 'cut-short' })
  }
  if (status === 200 && Array.isArray((value as PacketAnswer | null)?.parts)) return ok(value as PacketAnswer)
  const problem = findProblem(value)
  return problem === null ? refuse('net.offline', { why: `status-${status}` }) : { ok: false, problem }
}
