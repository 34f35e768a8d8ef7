/** Accounts fees are paid to: rules M. */
import type { Operation } from './operations.ts'
import { jsonBody, officer, proof, steppedUp } from './problem-lists.ts'

const change = { method: 'post', caller: 'officer', permission: 'payee.change', status: 200 } as const

export const moneyOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/payees',
    caller: 'device',
    status: 200,
    summary:
      'Accounts the fees of the commune are paid to, signed, and what waits; no list when `known` is still true',
    query: { known: 'optional' },
    answer: 'Payees',
    problems: proof,
  },
  {
    ...change,
    half: 'requester',
    path: '/api/payees',
    summary: 'Another account for fees; a leader confirms',
    body: 'PayeeRequest',
    answer: 'PayeeAsked',
    problems: [
      ...jsonBody,
      ...steppedUp,
      'money.payee.bank',
      'money.payee.account',
      'money.payee.holder',
      'money.payee.valid-from',
    ],
  },
  {
    method: 'post',
    path: '/api/payments',
    caller: 'anyone',
    status: 200,
    summary: 'A bank or gateway tells of a payment, signed with the shared secret',
    body: 'Payment',
    answer: 'PayeeAsked',
    problems: [
      ...jsonBody,
      'money.payment.off',
      'money.payment.signature',
      'money.payment.account-unknown',
      'money.payment.conflict',
    ],
  },
  {
    method: 'get',
    path: '/api/payments',
    caller: 'officer',
    permission: 'fee.confirm',
    status: 200,
    summary: 'Payments banks told of, the newest first',
    answer: 'Payments',
    problems: officer,
  },
  {
    ...change,
    half: 'confirmer',
    path: '/api/payees/{id}',
    summary: 'A second person confirms or declines an account',
    body: 'OfficerDecision',
    answer: 'PayeeAsked',
    problems: [...jsonBody, ...steppedUp, 'money.payee.request-not-found', 'access.same-person'],
  },
]
