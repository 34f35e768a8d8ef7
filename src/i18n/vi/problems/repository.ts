/** Vietnamese sentences: the citizen repository. */
import type { repositoryProblems } from '../../../../domain/repository/problems.ts'
import { detail, type Sentence } from '../../sentence.ts'
import { formatDay } from '../../format.ts'

export const repository = {
  'repository.paper.expired': (d) =>
    d['until'] === undefined
      ? 'Giấy tờ này đã hết giá trị. Tra dữ liệu hoặc đề nghị bản mới theo quy định.'
      : `Giấy tờ này chỉ có giá trị đến hết ngày ${formatDay(detail(d, 'until'))}. Tra dữ liệu hoặc đề nghị bản mới theo quy định.`,
  'repository.paper.foreign-owner':
    'Giấy tờ này của người khác. Chỉ dùng lại giấy tờ của chính người nộp hoặc chủ hồ sơ.',
  'repository.paper.not-reusable':
    'Loại giấy tờ này chỉ dùng cho đúng việc đã lập. Lập hoặc nhận bản mới cho hồ sơ này.',
  'repository.paper.replaced': 'Kho đã có bản mới hơn của giấy tờ này. Dùng bản mới nhất.',
  'repository.purpose.missing': 'Chưa ghi mục đích xem. Chọn hoặc nhập mục đích; việc xem được ghi lại.',
} satisfies Record<keyof typeof repositoryProblems, Sentence>
