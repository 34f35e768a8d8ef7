/** OpenAPI 3.1, built from the table of operations. */
import { PROBLEM_TYPE } from '../../../domain/sync/problem-document.ts'
import { statusOf } from '../answer.ts'
import { PACKET_TYPE } from '../../../domain/sync/packet/format.ts'
import { CHECKSUM_MISMATCH } from '../../upload/tus-door.ts'
import { operations, type Caller, type Operation } from './operations.ts'
import { ref, schemas } from './schemas.ts'

type Part = Readonly<Record<string, unknown>>

const security: Readonly<Record<Caller, readonly Part[]>> = {
  anyone: [],
  device: [{ deviceProof: [] }],
  session: [{ session: [] }],
  officer: [{ session: [], deviceProof: [] }],
  'session-or-device': [{ session: [] }, { deviceProof: [] }],
}

export function describeApi(version: string): Part {
  const paths: Record<string, Record<string, Part>> = {}
  for (const operation of operations) {
    const path = (paths[operation.path] ??= {})
    path[operation.method] = describe(operation)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Một Cửa sync server',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      schemas,
      securitySchemes: {
        deviceProof: { type: 'apiKey', in: 'header', name: 'Motcua-Proof' },
        session: { type: 'apiKey', in: 'cookie', name: '__Host-sid' },
      },
    },
  }
}

function describe(operation: Operation): Part {
  const parameters = [
    ...[...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...Object.entries(operation.query ?? {}).map(([name, need]) => ({
      name,
      in: 'query',
      required: need === 'required',
      schema: { type: 'integer', minimum: 0 },
    })),
  ]
  const body = operation.body && {
    required: true,
    content: bodyContent(operation.body),
  }
  return {
    summary: operation.summary,
    ...(operation.permission ? { 'x-permission': operation.permission } : {}),
    security: security[operation.caller],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: body } : {}),
    responses: { [operation.status]: success(operation), ...failures(operation) },
  }
}

function bodyContent(body: NonNullable<Operation['body']>): Part {
  if (body === 'tus') return { 'application/offset+octet-stream': {} }
  if (body === 'sealed') return { 'application/octet-stream': {} }
  if (body === 'packet') return { [PACKET_TYPE]: {} }
  return body === 'xml' ? { 'text/xml': {} } : { 'application/json': { schema: ref(body) } }
}

function success({ answer, summary }: Operation): Part {
  if (!answer) return { description: summary }
  if (answer === 'binary') return { description: summary, content: { '*/*': {} } }
  if (answer === 'xml') return { description: summary, content: { 'text/xml': {} } }
  const schema = answer === 'document' ? { type: 'object' } : ref(answer)
  return { description: summary, content: { 'application/json': { schema } } }
}

/** One response per status, naming every code that comes with it. */
function failures({ problems, method }: Operation): Record<string, Part> {
  const codesByStatus = new Map<number, string[]>()
  for (const code of problems) {
    const status = code === 'blob.hash-mismatch' && method === 'patch' ? CHECKSUM_MISMATCH : statusOf(code)
    codesByStatus.set(status, [...(codesByStatus.get(status) ?? []), code])
  }
  return Object.fromEntries(
    [...codesByStatus].map(([status, codes]) => [
      status,
      {
        description: codes.join(', '),
        content: { [PROBLEM_TYPE]: { schema: ref('ProblemDocument') } },
      },
    ]),
  )
}
