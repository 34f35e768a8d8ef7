/** Dossiers between communes (rules W). */
import type { Operation } from './operations.ts'
import { proof } from './problem-lists.ts'

export const transferOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/transfers',
    summary: 'What other communes told this one about dossiers sent on, in order',
    caller: 'device',
    query: { after: 'required' },
    status: 200,
    answer: 'TransferAnswer',
    problems: [...proof, 'request.query.invalid'],
  },
]
