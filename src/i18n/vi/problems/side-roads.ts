/** Vietnamese sentences: supplements, and dossiers on their way to another commune. */
import type { linkedProblems } from '../../../../domain/linked/problems.ts'
import type { supplementProblems } from '../../../../domain/supplement/problems.ts'
import type { transferProblems } from '../../../../domain/transfer/problems.ts'
import { around, type Sentence } from '../../sentence.ts'

export const sideRoads = {
  'linked.consent.missing':
    'Người nộp chưa đồng ý dùng lại thông tin và giấy tờ. Hỏi người nộp rồi đánh dấu.',
  'supplement.answer.missing': (d) =>
    `Chưa có giấy tờ bổ sung${around(': ', d, 'label')}. Quét, hoặc xác nhận người dân đã xuất trình.`,
  'supplement.basis.missing': 'Chưa ghi căn cứ pháp lý. Ghi văn bản quy định giấy tờ cần bổ sung.',
  'supplement.item.fault-missing': (d) =>
    `Chưa ghi thiếu hoặc sai chỗ nào${around(': ', d, 'label')}. Ghi rõ để người dân bổ sung đủ trong một lần.`,
  'supplement.residence-paper':
    'Không được yêu cầu giấy xác nhận cư trú, CT07 hay sổ hộ khẩu. Tra cứu dữ liệu dân cư, xem VNeID hoặc quét mã trên thẻ căn cước.',
  'transfer.files.missing': (d) =>
    `Còn giấy tờ chưa chuyển đến${around(' (', d, 'missing', ')')}. Chờ nơi nhận hồ sơ gửi xong rồi tiếp nhận.`,
  'transfer.law.differs':
    'Hồ sơ được lập theo bản quy định máy này chưa có. Cập nhật danh mục ở Cài đặt rồi tiếp nhận lại.',
  'transfer.place.own': 'Đây là cơ quan của xã mình. Chọn cơ quan khác, hoặc giải quyết tại chỗ.',
  'transfer.place.unknown': 'Chưa rõ cơ quan nhận hồ sơ. Chọn xã, phường trong danh sách.',
  'transfer.taken': (d) =>
    `Hồ sơ này đã được tiếp nhận tại đây${around(', số ', d, 'code')}. Mở hồ sơ đó để làm tiếp.`,
} satisfies Record<
  keyof typeof linkedProblems | keyof typeof supplementProblems | keyof typeof transferProblems,
  Sentence
>
