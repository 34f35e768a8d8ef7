/** A statement of a device of this home server: signed here, and known there without a line by what the server granted. */
import { ok, refuse, type Result } from '../../../../domain/base/result.ts'
import type { Shape } from '../../../../domain/base/shape.ts'
import { grantText } from '../../../../domain/sync/signing.ts'
import {
  statementShape,
  statementText,
  type SignedStatement,
} from '../../../../domain/transfer/file-format.ts'
import { verifyText } from '../../../sync/signature.ts'
import type { HandPorts } from './hand-ports.ts'

/** `transfer.file.no-grant`: enrolled by a server of before, nobody elsewhere could know this device. */
export async function signStatement(ports: HandPorts, content: unknown): Promise<Result<SignedStatement>> {
  if (ports.grant === null) return refuse('transfer.file.no-grant')
  const body = JSON.stringify(content)
  return ok({
    body,
    server: ports.signKey.x,
    key: await ports.publicKey(),
    grant: ports.grant,
    sig: await ports.sign(statementText(body)),
  })
}

/** `transfer.file.damaged`, `transfer.file.foreign-server`, `transfer.file.untrue`. */
export async function readStatement<T>(
  ports: Pick<HandPorts, 'signKey'>,
  value: unknown,
  shape: Shape,
): Promise<Result<{ readonly content: T; readonly commune: string }>> {
  if (statementShape(value, '$') !== null) return refuse('transfer.file.damaged')
  const { body, server, key, grant, sig } = value as SignedStatement
  if (server !== ports.signKey.x) return refuse('transfer.file.foreign-server')
  const isGranted = await verifyText(ports.signKey, grantText(grant, key), grant.grant)
  if (!isGranted || !(await verifyText(key, statementText(body), sig))) return refuse('transfer.file.untrue')
  const content = parsed(body)
  if (content === undefined || shape(content, '$') !== null) return refuse('transfer.file.damaged')
  return ok({ content: content as T, commune: grant.commune })
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
