/** English sentences: the citizen repository. */
import type { repositoryProblems } from '../../../../domain/repository/problems.ts'
import { detail, type Sentence } from '../../sentence.ts'
import { formatDay } from '../../format.ts'

export const repository = {
  'repository.paper.expired': (d) =>
    d['until'] === undefined
      ? 'This paper is no longer valid. Look the data up, or ask for a new one as the law allows.'
      : `This paper was valid until ${formatDay(detail(d, 'until'))}. Look the data up, or ask for a new one as the law allows.`,
  'repository.paper.foreign-owner':
    'This paper is of somebody else. Only papers of the applicant or the owner may be used again.',
  'repository.paper.not-reusable':
    'Papers of this kind serve one matter only. Take a new one for this dossier.',
  'repository.paper.replaced': 'A newer one of this paper is held. Use the newest.',
  'repository.purpose.missing': 'Say what you look for: choose or type a purpose. Looking is recorded.',
} satisfies Record<keyof typeof repositoryProblems, Sentence>
