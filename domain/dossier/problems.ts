import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** Refusals and conflicts of the dossier's life. */
export const dossierProblems = {
  'dossier.action.not-allowed': { status: 409 }, // {type, stage}
  'dossier.actor.not-allowed': { status: 403 }, // {type}
  'dossier.actor.unknown': { status: 403 },
  'dossier.apology.already-issued': { status: 409 },
  'dossier.apology.date-not-later': { status: 422 },
  'dossier.apology.too-late': { status: 422 }, // {due}: the head must explain
  'dossier.applicant.name-missing': { status: 422 },
  'dossier.book.invalid': { status: 422 }, // {agency, number, day, serial}
  'dossier.book.not-yours': { status: 422 }, // {number, expected}
  'dossier.chain.superseded': { status: 409 }, // {head}
  'dossier.close.apology-missing': { status: 409 }, // {due}
  'dossier.close.issuer-unknown': { status: 409 }, // {signer}
  'dossier.close.position-differs': { status: 409 }, // {signer}
  'dossier.close.result-foreign': { status: 409 },
  'dossier.close.result-missing': { status: 409 },
  'dossier.close.result-unverified': { status: 409 },
  'dossier.close.signer-not-registered': { status: 409 }, // {signer}
  'dossier.close.signer-revoked': { status: 409 }, // {signer}
  'dossier.code.day-differs': { status: 422 }, // {code, receivedAt}
  'dossier.code.duplicate': { status: 409 }, // {code}
  'dossier.code.malformed': { status: 422 }, // {code}
  'dossier.component.missing': { status: 422 }, // {component, label}
  'dossier.component.not-in-catalogue': { status: 422 }, // {component}
  'dossier.component.proof-not-allowed': { status: 422 }, // {component, by}
  'dossier.component.twice': { status: 422 }, // {component}
  'dossier.copies.empty': { status: 422 },
  'dossier.custody.not-holder': { status: 409 }, // {holder}
  'dossier.due.differs': { status: 422 }, // {expected, given}
  'dossier.due.moved': { status: 409 }, // {at}: time went on while the officer checked; the new date must be seen first
  'dossier.due.needs-hand': { status: 422 }, // the catalogue has no time limit: the officer sets the date
  'dossier.ending.reason-missing': { status: 422 },
  'dossier.event.malformed': { status: 422 }, // {at}
  'dossier.form.invalid': { status: 422 }, // {fields}
  'dossier.form.missing': { status: 422 },
  'dossier.forward.already-accepted': { status: 409 },
  'dossier.helper-is-applicant': { status: 422 }, // who helped to file it is the one it is filed for
  'dossier.law.unknown': { status: 422 }, // {hash}
  'dossier.originals.basis-missing': { status: 422 },
  'dossier.originals.empty': { status: 422 },
  'dossier.originals.held': { status: 409 }, // {count, papers}: neither given back nor lawfully kept
  'dossier.originals.letter-missing': { status: 422 },
  'dossier.originals.not-here': { status: 409 }, // {no}
  'dossier.originals.number-used': { status: 409 },
  'dossier.originals.receiver-missing': { status: 422 },
  'dossier.person.name-unsafe': { status: 422 }, // hidden or turning letters, or longer than any name
  'dossier.procedure.differs': { status: 422 },
  'dossier.procedure.identity-only': { status: 422 }, // {code}
  'dossier.procedure.not-in-force': { status: 422 }, // {code, validFrom, validTo}
  'dossier.reason-missing': { status: 422 },
  'dossier.repair.not-yours': { status: 403 },
  'dossier.resolve.already-settled': { status: 409 }, // {outcome}
  'dossier.resolve.earlier-first': { status: 409 }, // an earlier step of the same branch is still open
  'dossier.resolve.not-contested': { status: 409 },
  'dossier.resolve.not-possible': { status: 409 }, // {stage, type}
  'dossier.resolve.reason-missing': { status: 422 },
  'dossier.result.altered': { status: 422 },
  'dossier.result.before-reception': { status: 422 }, // {date, receivedOn}
  'dossier.result.not-pdf': { status: 422 },
  'dossier.result.certificate-revoked': { status: 422 }, // {signer}
  'dossier.result.of-another-dossier': { status: 409 },
  'dossier.result.signature-invalid': { status: 422 },
  'dossier.result.signed-before-reception': { status: 422 }, // {signedAt, receivedAt}
  'dossier.result.unsigned': { status: 422 },
  'dossier.supplement.empty': { status: 422 },
  'dossier.supplement.not-in-catalogue': { status: 422 }, // {component}
  'dossier.supplement.second-needs-reason': { status: 422 },
  'dossier.supplement.too-many': { status: 409 },
  'dossier.vouch.other-file': { status: 409 },
  'dossier.vouch.own-result': { status: 403 },
} as const satisfies ProblemCatalogue
