/** English sentences: the life of a dossier. */
import type { dossierProblems } from '../../../../domain/dossier/problems.ts'
import { around, detail, type Sentence } from '../../sentence.ts'

export const dossier = {
  'dossier.action.not-allowed':
    'The dossier is at a step that does not allow this. Open it again to see the step.',
  'dossier.actor.not-allowed': 'Your role may not do this. Pass it to the person in charge.',
  'dossier.actor.unknown': 'Nobody is known to have done this. Unlock again and repeat.',
  'dossier.apology.already-issued': 'An apology was already sent for this delay. See the timeline.',
  'dossier.apology.date-not-later': 'The new date must be later than the old one. Choose another.',
  'dossier.applicant.name-missing': 'The applicant has no name. Type it as on the identity paper.',
  'dossier.helper-is-applicant':
    'Who helped has the applicant’s name. Have another officer fill it in again with the resident.',
  'dossier.person.name-unsafe':
    'A name holds hidden letters or is too long. Clear it and type it as on the identity paper.',
  'dossier.book.invalid':
    'The number does not fit the number book. Tell the administrator; do not print the receipt.',
  'dossier.book.not-yours':
    'This number book belongs to another device. Reload; if it goes on, tell the administrator.',
  'dossier.chain.superseded': 'Somebody has just done something else here. Compare both and decide.',
  'dossier.close.result-missing': 'There is no validly signed result. Attach it before closing the dossier.',
  'dossier.code.day-differs':
    'The day in the number differs from the day of reception. Check the clock of this device.',
  'dossier.code.duplicate': (d) =>
    `The number${around(' ', d, 'code')} is already used. Keep both and tell the administrator.`,
  'dossier.code.malformed': (d) =>
    `The number${around(' ', d, 'code')} has the wrong form. Tell the administrator.`,
  'dossier.component.missing': (d) =>
    `Missing: ${detail(d, 'label') || detail(d, 'component') || 'a mandatory paper'}. Scan it, reuse a stored one, or prove it by data.`,
  'dossier.component.not-in-catalogue':
    'This paper is not part of the procedure. It may not be asked; if offered freely, record it as volunteered.',
  'dossier.component.proof-not-allowed': 'This paper may not be replaced that way. Choose another way.',
  'dossier.component.twice': 'One paper is given twice. Remove one of them.',
  'dossier.custody.not-holder': 'Somebody else holds the paper file. Take it over first.',
  'dossier.due.differs': (d) =>
    `The due date differs from the server's${around(' (', d, 'expected', ')')}. Check the time limit.`,
  'dossier.due.moved':
    'Time has moved on and the due date with it. Look at the new date, then receive again.',
  'dossier.due.needs-hand': 'The catalogue has no time limit here. Enter the due date and the reason.',
  'dossier.ending.reason-missing': 'No reason for the ending is given yet. Write one sentence, then save.',
  'dossier.event.malformed': 'One entry of the dossier is faulty and was set aside. Tell the administrator.',
  'dossier.form.invalid': 'The form is not right yet. See the marked fields and correct them.',
  'dossier.form.missing': 'This procedure needs the e-form. Fill it in before reception.',
  'dossier.law.unknown':
    'The catalogue version of this dossier is missing. Update the catalogue and try again.',
  'dossier.procedure.differs':
    'The procedure differs from the catalogue. Open again and choose the right one.',
  'dossier.procedure.identity-only':
    'Only name and code of this procedure are known, so it cannot be received here yet. Receive it another way.',
  'dossier.procedure.not-in-force': 'The procedure is not in force on the day of reception. Choose another.',
  'dossier.repair.not-yours':
    'Another officer wrote this. Whoever wrote it unlocks the device and repairs it.',
  'dossier.resolve.already-settled':
    'Somebody settled this differently. Open the dossier again and read the decision; do it anew if it must be done.',
  'dossier.resolve.earlier-first':
    'An earlier step of this version is not settled yet. Settle that one, then come back.',
  'dossier.resolve.not-contested': 'There is nothing to settle here. Open the dossier again.',
  'dossier.resolve.not-possible': 'This version cannot be chosen at this step. Choose the other.',
  'dossier.resolve.reason-missing': 'No reason is given yet. Write one sentence, then save.',
  'dossier.result.before-reception': 'The result is dated before reception. Check the date on the paper.',
  'dossier.result.not-pdf': 'The result must be a signed PDF. Choose the file again.',
  'dossier.result.of-another-dossier': 'This file is the result of another dossier. Choose again.',
  'dossier.result.unsigned': 'The result has no valid signature. Have it signed before attaching.',
  'dossier.supplement.empty': 'Nothing is asked for yet. Choose at least one paper or point.',
  'dossier.supplement.not-in-catalogue':
    'A paper outside the procedure may not be asked for (Decree 118/2025). Remove it from the request.',
  'dossier.supplement.second-needs-reason':
    "Only one supplement round is allowed. A second needs the leader's reason; write it and send.",
  'dossier.supplement.too-many':
    'There were two supplement rounds already. Ask no more; bring it to the leader.',
  'dossier.apology.too-late':
    'The promised time has passed. Write why there was no apology before, then issue it.',
  'dossier.close.apology-missing':
    'The result was late and nobody apologised. The leader issues the apology first.',
  'dossier.close.issuer-unknown':
    'The certificate was issued by nobody we know. Check who signed, or have another leader confirm it with a reason.',
  'dossier.close.result-foreign':
    'The owner is not named in the result. Check the file, or have another leader confirm it with a reason.',
  'dossier.close.signer-not-registered': (d) =>
    `The certificate${around(' of ', d, 'signer', '')} is not in the register of signatures. Record it there, or let a leader answer for it.`,
  'dossier.close.signer-revoked': (d) =>
    `The certificate${around(' of ', d, 'signer', '')} was revoked after the time the signature claims, and no trusted clock confirms that time. A leader must answer for it.`,
  'dossier.close.position-differs': (d) =>
    `The position in the certificate${around(' of ', d, 'signer', '')} is not the one held today. Ask for a new certificate; a leader must answer for this result.`,
  'dossier.result.certificate-revoked': (d) =>
    `The certificate${around(' of ', d, 'signer', '')} was revoked before it was used. Do not use this result; have it signed again with a valid certificate.`,
  'dossier.close.result-unverified':
    'The signature of the result is not checked yet. Wait until the file is sent, then close.',
  'dossier.copies.empty': 'There is no paper to certify. Add at least one.',
  'dossier.forward.already-accepted': 'The competent agency has it already. Nothing to record.',
  'dossier.reason-missing': 'No reason given. Write one sentence and save.',
  'dossier.result.altered':
    'The file was changed after it was signed. Take the original from the signing tool.',
  'dossier.result.signature-invalid': 'The signature does not match the file. Take the signed file again.',
  'dossier.result.signed-before-reception':
    'The result was signed before the dossier was received. Check that it is the right one.',
  'dossier.originals.basis-missing':
    'The grounds for keeping the original are missing. Name the article of law, or number and day of the notice to the applicant.',
  'dossier.originals.empty':
    'No original paper is chosen. Choose at least one, with a name and a number of copies.',
  'dossier.originals.held': (d) =>
    `Original papers of the resident are still here${around(': ', d, 'papers')}. Give them back and record who took them, or record the grounds for keeping them, then end the dossier.`,
  'dossier.originals.letter-missing':
    'Originals sent by post need the number of the letter. Enter the number on the posting slip.',
  'dossier.originals.not-here':
    'This original is no longer held here. Open the dossier again to see which ones are.',
  'dossier.originals.number-used':
    'This number of an original is used in the dossier already. Open the dossier again and go on with the next.',
  'dossier.originals.receiver-missing': 'Who takes the originals back is missing. Enter the name.',
  'dossier.vouch.other-file': 'The result was replaced by another file. Look at the new one, then confirm.',
  'dossier.vouch.own-result': 'Who attached a result may not confirm it. Ask another leader.',
} satisfies Record<keyof typeof dossierProblems, Sentence>
