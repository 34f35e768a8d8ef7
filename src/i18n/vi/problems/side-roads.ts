/** Vietnamese sentences: supplements, and dossiers on their way to another commune. */
import type { linkedProblems } from '../../../../domain/linked/problems.ts'
import type { supplementProblems } from '../../../../domain/supplement/problems.ts'
import type { transferProblems } from '../../../../domain/transfer/problems.ts'
import { around, detail, type Sentence } from '../../sentence.ts'

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
  'transfer.file.code': 'Mã mở tệp gồm 20 chữ và số. Hỏi lại nơi gửi rồi nhập đủ năm nhóm.',
  'transfer.file.cut-short': 'Tệp chép chưa hết. Chép lại từ máy gửi, rút USB đúng cách rồi mở lại.',
  'transfer.file.damaged': 'Tệp bị hỏng, không đọc được hết. Xin nơi gửi ghi tệp mới.',
  'transfer.file.foreign-server':
    'Tệp do hệ thống khác ghi, máy này không kiểm chứng được. Chờ hồ sơ chuyển qua mạng, hoặc nhận bản giấy.',
  'transfer.file.no-grant':
    'Máy này đăng ký từ bản cũ nên chưa ghi được tệp chuyển hồ sơ. Nhờ người quản trị đăng ký lại máy.',
  'transfer.file.not-for-us': 'Tệp này chuyển cho xã, phường khác. Đưa đúng nơi ghi trên phiếu chuyển.',
  'transfer.file.not-ours': 'Đây không phải tệp chuyển hồ sơ. Chọn tệp có đuôi “chuyen”.',
  'transfer.file.not-sent-on': 'Hồ sơ chưa chuyển hoặc đã có kết quả. Mở lại hồ sơ để xem bước hiện tại.',
  'transfer.file.not-taken': 'Hồ sơ chưa được tiếp nhận tại đây nên chưa có biên nhận. Tiếp nhận trước.',
  'transfer.file.old': (d) =>
    `Tệp ghi đã ${detail(d, 'days') || 'quá 30'} ngày, có thể không còn đúng. Xin nơi gửi ghi tệp mới.`,
  'transfer.file.other-dossier': 'Biên nhận này của hồ sơ khác. Mở đúng hồ sơ rồi nhập lại.',
  'transfer.file.paper-away':
    'Có giấy tờ không nằm trên máy này. Ghi tệp ở máy đã tiếp nhận hồ sơ, hoặc chờ có mạng.',
  'transfer.file.untrue':
    'Chữ ký của tệp không đúng: tệp bị sửa hoặc không do máy của xã gửi ghi. Không tiếp nhận.',
  'transfer.file.wrong-code': 'Mã không mở được tệp này. Nhập lại mã, hoặc kiểm tra có đúng tệp không.',
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
