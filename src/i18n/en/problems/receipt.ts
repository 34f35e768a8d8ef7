/** English sentences: a receipt that somebody shows. */
import type { receiptProblems } from '../../../../domain/receipt-proof/problems.ts'
import type { Sentence } from '../../sentence.ts'

export const receipt = {
  'receipt.device.unknown':
    'The signature is of no device of this commune known here. Go online to refresh the list and check again; if it stays so, the commune did not issue this slip.',
  'receipt.signature.invalid':
    'FORGED or altered: what it says does not match the signature of the device. Keep a picture, find the dossier by name and tell the leader.',
  'receipt.text.malformed':
    'This is not the code of a receipt, or part of it was not scanned. Clean the lens and scan the whole square again; an altered code looks like this too.',
} satisfies Record<keyof typeof receiptProblems, Sentence>
