/** A kiosk behind a weak line, and a page of a declaration on its way by one road or the other. */
import { createHash, randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { SubmitAnswer, SubmitRequest } from '../../domain/submission/wire.ts'
import { formatProof, PROOF_HEADER, proofText } from '../../domain/sync/signing.ts'
import { sendDeclaration } from '../../src/sync/send-declaration.ts'
import { pause } from '../../tests/drills/support/drill.ts'
import { ThinLine } from '../../tests/drills/support/thin-line.ts'
import { jpegPage } from '../../tests/support/jpeg-page.ts'
import { request, submission } from '../../tests/support/submissions.ts'
import { sealTo, sha256Hex } from '../../tests/support/sync-device.ts'
import { TestServer } from '../../tests/support/test-server.ts'

export interface WeakLine {
  readonly bytesPerSecond: number
  readonly delayMs: number
  readonly cutEveryMs: number
  readonly cutMs: number
}

export type Road = 'pieces' | 'one request'

const AGAIN_MS = 1_000

export async function openScene(weak: WeakLine) {
  const server = await TestServer.open()
  const http = serve({ fetch: server.assembled.app.fetch, port: 0, hostname: 'localhost' })
  await new Promise((listening) => http.once('listening', listening))
  const kiosk = await server.device(undefined, 'kiosk')
  const key = server.keys.seal.publicJwk

  const proof = async (method: string, path: string, body?: Uint8Array) => {
    const time = new Date(server.nowMs).toISOString()
    const nonce = randomBytes(16).toString('base64url')
    const hash = body ? createHash('sha256').update(body).digest('hex') : '-'
    const said = { device: kiosk.id, method, path, time, nonce, body: hash }
    return { [PROOF_HEADER]: formatProof(said, kiosk.sign(proofText(said))) }
  }

  async function bring(road: Road, pageBytes: number, giveUpMs: number) {
    const line = new ThinLine()
    await line.open((http.address() as AddressInfo).port)
    line.bytesPerSecond = weak.bytesPerSecond
    line.delayMs = weak.delayMs
    const bytes = Buffer.concat([jpegPage(2_000), randomBytes(pageBytes - 2_000)])
    const page = { sha256: sha256Hex(bytes), sealed: new Uint8Array(sealTo(key, bytes)), place: null }
    const pages = [{ sha256: page.sha256, mime: 'image/jpeg' as const, component: null }]
    const said = request(key, submission({ pages }))

    const post = async (
      path: string,
      body: Uint8Array<ArrayBuffer>,
      type: string,
    ): Promise<Result<never>> => {
      const headers = { 'content-type': type, ...(await proof('POST', path, body)) }
      const answer = await fetch(line.origin + path, { method: 'POST', body, headers }).catch(() => null)
      return answer?.ok ? ok((await answer.json()) as never) : refuse('net.offline')
    }
    const submit = (path: string, what: SubmitRequest): Promise<Result<SubmitAnswer>> =>
      post(path, new TextEncoder().encode(JSON.stringify(what)), 'application/json')
    let place: string | null = null
    const keepPlace = async (_: string, at: string | null) => void (place = at)
    const wire = { url: (path: string) => new URL(path, line.origin).href, proof }
    const once = async (): Promise<Result<SubmitAnswer>> => {
      if (road === 'pieces')
        return await sendDeclaration({ wire, post: submit, keepPlace }, said, [{ ...page, place }])
      const path = `/api/submissions/${said.id}/pages/${page.sha256}`
      const sent = await post(path, page.sealed, 'application/octet-stream')
      return sent.ok ? await submit('/api/submissions', said) : sent
    }

    const from = performance.now()
    const passed = () => performance.now() - from
    let isThere = false
    const cutting = (async () => {
      for (let at = weak.cutEveryMs; !isThere && passed() < giveUpMs; at += weak.cutEveryMs + weak.cutMs) {
        while (!isThere && passed() < at) await pause(100)
        line.cut()
        await pause(weak.cutMs)
        line.mend()
      }
    })()
    while (!isThere && passed() < giveUpMs) {
      isThere = (await once()).ok
      if (!isThere) await pause(AGAIN_MS)
    }
    const seconds = passed() / 1000
    await cutting
    line.close()
    return { isThere, seconds, upBytes: line.up.passed }
  }

  return {
    bring,
    async close() {
      if ('closeAllConnections' in http) http.closeAllConnections()
      http.close()
      await server.close()
    },
  }
}
