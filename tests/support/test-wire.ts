/** An enrolled device's line to the home server in this process, which can be cut in every way a line is cut. */
import { createHash, randomBytes, webcrypto } from 'node:crypto'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { formatProof, PROOF_HEADER, proofText } from '../../domain/sync/signing.ts'
import {
  PROTOCOL,
  PROTOCOL_HEADER,
  type DeviceGrant,
  type EnrolAnswer,
  type PublicKeyJwk,
} from '../../domain/sync/wire.ts'
import type { WirePort } from '../../src/sync/wire-port.ts'
import type { HomeServer } from './home-server.ts'

/** `lost`: never arrives · `deaf`: arrives, the answer is lost · `twice`: arrives twice. */
export type Fault = 'none' | 'lost' | 'deaf' | 'twice'

export interface EnrolledLine {
  readonly device: EnrolAnswer
  readonly wire: WirePort
  readonly sign: (text: string) => Promise<string>
  /** With a new code and the server's own grant, as after a restore that has forgotten this device. */
  readonly enrolAgain: () => Promise<EnrolAnswer>
}

const ORIGIN = 'http://localhost'

export async function enrolLine(
  server: HomeServer,
  name: string,
  nextFault: () => Fault,
): Promise<EnrolledLine> {
  const pair = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ])
  const publicKey = (await webcrypto.subtle.exportKey('jwk', pair.publicKey)) as PublicKeyJwk
  const headers = { 'content-type': 'application/json', [PROTOCOL_HEADER]: String(PROTOCOL.newest) }
  const enrol = async (again?: DeviceGrant) => {
    const body = JSON.stringify({ code: await server.newCode(), name, publicKey: only(publicKey), again })
    const answer = await server.fetch(new Request(`${ORIGIN}/api/enrol`, { method: 'POST', headers, body }))
    if (!answer.ok) throw new Error(await answer.text())
    return (await answer.json()) as EnrolAnswer
  }
  const device = await enrol()
  const sign = async (text: string) => {
    const bytes = new TextEncoder().encode(text)
    return Buffer.from(
      await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, bytes),
    ).toString('base64url')
  }
  const proof = async (method: string, path: string, text?: string | Uint8Array) => {
    const claim = {
      device: device.device,
      method,
      path,
      time: new Date().toISOString(),
      nonce: randomBytes(16).toString('base64url'),
      body: text === undefined ? '-' : createHash('sha256').update(text).digest('hex'),
    }
    return { [PROOF_HEADER]: formatProof(claim, await sign(proofText(claim))) }
  }
  const send = async <T>(method: string, path: string, text?: string): Promise<Result<T>> => {
    const fault = nextFault()
    if (fault === 'lost') return refuse('net.offline')
    const once = async () => {
      const init = { method, headers: { ...headers, ...(await proof(method, path, text)) } }
      return await server.fetch(
        new Request(ORIGIN + path, text === undefined ? init : { ...init, body: text }),
      )
    }
    const response = await once()
    const parsed = (await response.json()) as T & { code: string; details?: Record<string, unknown> }
    if (fault === 'twice') await once()
    if (fault === 'deaf') return refuse('net.offline')
    return response.ok ? ok(parsed) : refuse(parsed.code, parsed.details)
  }
  const wire: WirePort = {
    get: (path) => send('GET', path),
    post: (path, value) => send('POST', path, JSON.stringify(value)),
    proof: (method, path, body) => proof(method, path, body),
    url: (path) => ORIGIN + path,
  }
  const { commune, epoch, book, grant = '' } = device
  const enrolAgain = () => enrol({ commune: commune.code, device: device.device, epoch, book, grant })
  return { device, wire, sign, enrolAgain }
}

function only({ kty, crv, x, y }: PublicKeyJwk): PublicKeyJwk {
  return { kty, crv, x, y }
}
