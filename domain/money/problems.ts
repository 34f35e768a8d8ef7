import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

export const moneyProblems = {
  'money.qr.bank': { status: 422 },
  'money.qr.account': { status: 422 },
  'money.qr.amount': { status: 422 },
  'money.qr.purpose': { status: 422 },
  'money.qr.unwritable': { status: 422 },
  'money.qr.malformed': { status: 422 },
  'money.qr.checksum': { status: 422 },
  'money.qr.not-vietqr': { status: 422 },
  'money.payee.bank': { status: 422 },
  'money.payee.account': { status: 422 },
  'money.payee.holder': { status: 422 },
  'money.payee.valid-from': { status: 422 },
  'money.payee.none': { status: 409 }, // no confirmed account takes fees of this field
  'money.payee.untrue': { status: 403 }, // the list does not bear the home server's signature
  'money.payee.request-not-found': { status: 404 },
  'money.payment.off': { status: 404 }, // this server has no secret with any bank
  'money.payment.signature': { status: 401 },
  'money.payment.account-unknown': { status: 422 }, // no commune here has it, or two do
  'money.payment.conflict': { status: 409 }, // the same number of the bank said something else before
  'money.gateway.off': { status: 404 }, // this server has no payment gateway
  'money.gateway.down': { status: 503 }, // no answer, or none that can be read; asked again by itself
  'money.gateway.refused': { status: 422 },
  'money.order.conflict': { status: 409 }, // the same id asked for something else before
  'money.order.not-found': { status: 404 },
  'money.refund.payment-unknown': { status: 404 },
  'money.refund.request-not-found': { status: 404 },
  'money.receipt.exhausted': { status: 409 },
  'money.fee.amount': { status: 422 },
  'money.fee.reason-missing': { status: 422 },
  'money.fee.changed': { status: 409 },
  'money.refund.too-much': { status: 422 },
  'money.statement.unreadable': { status: 422 },
  'money.statement.format': { status: 422 }, // old or locked Excel, PDF, a page of the web
  'money.statement.too-large': { status: 413 }, // or it would be, unpacked
  'money.statement.no-headings': { status: 422 },
  'money.statement.too-many': { status: 413 },
  'money.statement.date': { status: 422 },
  'money.statement.amount': { status: 422 },
  'money.statement.reference': { status: 422 },
  'money.statement.twice': { status: 422 }, // the same line of the bank a second time in one file
} as const satisfies ProblemCatalogue
