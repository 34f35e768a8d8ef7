/** English sentences: fees, accounts they are paid to, statements of banks. */
import type { moneyProblems } from '../../../../domain/money/problems.ts'
import { around, type Sentence } from '../../sentence.ts'

const QR = 'The transfer code could not be made. Check'

export const money = {
  'money.qr.bank': `${QR} the bank number of the account (6 digits).`,
  'money.qr.account': `${QR} the account number.`,
  'money.qr.amount': `${QR} the amount.`,
  'money.qr.purpose': `${QR} the words of the transfer: plain letters and digits, at most 25.`,
  'money.qr.unwritable': `${QR} the account and the words of the transfer.`,
  'money.qr.malformed': 'This code cannot be read. Scan it again; if it fails again, pay nothing with it.',
  'money.qr.checksum':
    'This code was changed or misread. Scan it again; if it fails again, pay nothing with it.',
  'money.qr.not-vietqr': 'This is no VietQR transfer code. Use the one on the commune’s slip.',
  'money.payee.bank': 'A bank number has 6 digits. Choose the bank from the list or type the number again.',
  'money.payee.account': 'An account number has 4 to 19 digits or letters without spaces. Type it again.',
  'money.payee.holder':
    'The holder must be an office (UBND, Kho bạc, Trung tâm, Văn phòng), never a person. Type it as the bank writes it.',
  'money.payee.valid-from': 'The first day is not a date. Type it again.',
  'money.payee.none':
    'No confirmed account of the commune takes this fee. The administrator asks, a leader confirms, on the Fees screen.',
  'money.payee.untrue':
    'The list of accounts does not bear the server’s signature and is not used. Tell the administrator at once.',
  'money.payee.request-not-found':
    'This request no longer waits. Open the list again to see the account in use.',
  'money.payment.off': 'This server is connected to no bank. Import statements instead.',
  'money.payment.signature': 'The payment notice does not bear the bank’s signature and was not taken.',
  'money.payment.account-unknown':
    'The account of the payment notice is no confirmed account of one commune. Check the accounts.',
  'money.payment.conflict':
    'The bank told something else under this number before. Check it against the statement.',
  'money.gateway.off':
    'This server has no payment gateway. Use the transfer code and reconcile with the statement.',
  'money.gateway.down':
    'The payment gateway has not answered. The fee goes on waiting and the server asks again; the resident can scan the transfer code.',
  'money.gateway.refused':
    'The payment gateway refused this request. Use the transfer code of the commune, and tell the administrator.',
  'money.order.conflict':
    'This payment request was made for another amount or dossier before. Open the dossier again and make a new one.',
  'money.order.not-found':
    'There is no such payment request in the commune. Open the dossier again to see where the fee stands.',
  'money.refund.payment-unknown':
    'The bank has not told of this payment, so it cannot be given back. Compare its number with the statement.',
  'money.refund.request-not-found': 'This refund no longer waits for a decision. Open the list again.',
  'money.receipt.exhausted': (d) =>
    `Receipt book${around(' ', d, 'book')} of this device has no number left this year. Type the number given by the tax system.`,
  'money.fee.amount': 'The amount must be whole dong above 0. Type it again.',
  'money.fee.reason-missing': 'There is no reason. Choose or type one.',
  'money.fee.changed': 'This fee has just changed. Look at it again, then go on.',
  'money.refund.too-much': 'More would be given back than was taken. Type the amount again.',
  'money.statement.unreadable':
    'The file cannot be read. Download the statement again as CSV or Excel (.xlsx), at most 10 MB.',
  'money.statement.format':
    'This file is neither CSV nor Excel (xlsx): perhaps old Excel (xls), locked by a password, a PDF or a web page. Open it, save it as xlsx or CSV and choose it again.',
  'money.statement.too-large':
    'The file is too large, or would be once unpacked, and was not read. Get the statement from the bank month by month; if somebody sent you the file, do not use it.',
  'money.statement.no-headings':
    'No heading row with a date, a description and money in. Download the statement with all its columns and try again.',
  'money.statement.too-many': (d) =>
    `The file has too many rows${around(' (more than ', d, 'most', ')')}. Download one month at a time.`,
  'money.statement.date': (d) =>
    `The date${around(' “', d, 'text', '”')} cannot be read. Reconcile this row by hand.`,
  'money.statement.amount': (d) =>
    `The amount${around(' “', d, 'text', '”')} cannot be read. Reconcile this row by hand.`,
  'money.statement.reference': 'This row has no number of the bank. Reconcile it by hand.',
  'money.statement.twice':
    'This number of the bank stands in a row above. Only that row counts; check with the bank.',
} satisfies Record<keyof typeof moneyProblems, Sentence>
