/** What goes back by hand: that the dossier was taken over, under which number and until when (W10). */
import { ok, refuse, type Result } from '../../../../domain/base/result.ts'
import type { DossierState } from '../../../../domain/dossier/state.ts'
import type { AnswerNote } from '../../../../domain/transfer/accept.ts'
import { transferReceiptShape, type TransferReceipt } from '../../../../domain/transfer/file-format.ts'
import { answersOf } from '../../../../domain/transfer/notes-of.ts'
import type { HandPorts } from './hand-ports.ts'
import { parsed, readStatement, signStatement } from './statement.ts'

/** `taken`: the dossier that was made here. `transfer.file.not-taken`. */
export async function writeReceipt(ports: HandPorts, taken: DossierState): Promise<Result<string>> {
  const origin = taken.reception?.origin
  const accepted = answersOf(taken, ports.place, '').find((note) => note.kind === 'accepted')
  if (!origin || accepted?.kind !== 'accepted') return refuse('transfer.file.not-taken')
  const content: TransferReceipt = { v: 1, dossier: origin.dossier, at: ports.now(), accepted: accepted.body }
  const statement = await signStatement(ports, content)
  return statement.ok ? ok(JSON.stringify(statement.value)) : statement
}

/** The note the line would bring. `transfer.file.*`: damaged, foreign-server, untrue; `other-dossier`. */
export async function readReceipt(
  ports: Pick<HandPorts, 'signKey'>,
  text: string,
  dossier: string,
): Promise<Result<AnswerNote>> {
  const said = await readStatement<TransferReceipt>(ports, parsed(text), transferReceiptShape)
  if (!said.ok) return said
  const { content, commune } = said.value
  if (content.accepted.from.commune !== commune) return refuse('transfer.file.untrue')
  if (content.dossier !== dossier) return refuse('transfer.file.other-dossier')
  return ok({ n: 0, kind: 'accepted', dossier, at: content.at, body: content.accepted })
}
