/** Vietnamese sentences: what was filled in before the counter. */
import type { submissionProblems } from '../../../../domain/submission/problems.ts'
import type { Sentence } from '../../sentence.ts'

export const submission = {
  'submission.code.malformed': 'Mã khai trước không đúng. Mã có 7 chữ và số, ví dụ K7M 4XPA; nhìn lại phiếu.',
  'submission.unfinished': 'Còn thiếu ý kiến đồng ý, lý do giúp hoặc chữ ký. Quay lại từng trang để bổ sung.',
} satisfies Record<keyof typeof submissionProblems, Sentence>
