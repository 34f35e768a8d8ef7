/** Vietnamese sentences: the life of a dossier. */
import type { dossierProblems } from '../../../../domain/dossier/problems.ts'
import { around, detail, type Sentence } from '../../sentence.ts'

export const dossier = {
  'dossier.action.not-allowed':
    'Hồ sơ đang ở bước không cho phép việc này. Mở lại hồ sơ để xem bước hiện tại.',
  'dossier.actor.not-allowed': 'Vai trò của anh chị không làm được việc này. Chuyển cho người có thẩm quyền.',
  'dossier.actor.unknown': 'Không rõ người thực hiện. Mở khóa lại rồi làm lại.',
  'dossier.apology.already-issued':
    'Đã gửi thư xin lỗi cho lần quá hạn này. Xem trong dòng thời gian của hồ sơ.',
  'dossier.apology.date-not-later': 'Ngày hẹn mới phải sau ngày hẹn cũ. Chọn ngày khác.',
  'dossier.applicant.name-missing': 'Chưa có tên người nộp. Nhập họ tên như trên giấy tờ tùy thân.',
  'dossier.helper-is-applicant':
    'Người giúp khai trùng tên với người nộp. Nhờ cán bộ khác cùng người dân khai lại.',
  'dossier.person.name-unsafe': 'Tên có ký tự ẩn hoặc quá dài. Xóa đi và gõ lại như trên giấy tờ tùy thân.',
  'dossier.book.invalid': 'Số hồ sơ không khớp với quyển số. Báo người quản trị, chưa in giấy hẹn.',
  'dossier.book.not-yours': 'Quyển số này thuộc máy khác. Tải lại trang; nếu vẫn vậy, báo người quản trị.',
  'dossier.chain.superseded':
    'Có người vừa làm việc khác trên hồ sơ này. Xem hai bản cạnh nhau rồi quyết định.',
  'dossier.close.result-missing':
    'Chưa có kết quả có chữ ký hợp lệ. Đính kèm kết quả trước khi kết thúc hồ sơ.',
  'dossier.code.day-differs': 'Ngày trong mã hồ sơ khác ngày tiếp nhận. Kiểm tra ngày giờ của máy.',
  'dossier.code.duplicate': (d) =>
    `Mã hồ sơ${around(' ', d, 'code')} đã được dùng. Giữ cả hai bản và báo người quản trị.`,
  'dossier.code.malformed': (d) => `Mã hồ sơ${around(' ', d, 'code')} không đúng mẫu. Báo người quản trị.`,
  'dossier.component.missing': (d) =>
    `Còn thiếu: ${detail(d, 'label') || detail(d, 'component') || 'một giấy tờ bắt buộc'}. Quét, dùng lại bản đã có hoặc chứng minh bằng dữ liệu.`,
  'dossier.component.not-in-catalogue':
    'Giấy tờ này không có trong thành phần hồ sơ của thủ tục. Không được yêu cầu; nếu người dân tự nộp, đưa vào mục tự nguyện.',
  'dossier.component.proof-not-allowed': 'Giấy tờ này không được thay bằng cách đã chọn. Chọn cách khác.',
  'dossier.component.twice': 'Một giấy tờ được khai hai lần. Bỏ bớt một lần.',
  'dossier.custody.not-holder': 'Hồ sơ giấy đang do người khác giữ. Nhận bàn giao trước khi làm tiếp.',
  'dossier.due.differs': (d) =>
    `Ngày hẹn trả không khớp với cách tính của máy chủ${around(' (', d, 'expected', ')')}. Xem lại thời hạn.`,
  'dossier.due.moved':
    'Đã sang mốc thời gian khác nên ngày hẹn trả thay đổi. Xem lại ngày hẹn rồi nhấn tiếp nhận.',
  'dossier.due.needs-hand': 'Thủ tục này chưa có thời hạn trong danh mục. Nhập ngày hẹn trả và lý do.',
  'dossier.ending.reason-missing': 'Chưa ghi lý do kết thúc. Ghi một câu rồi lưu.',
  'dossier.event.malformed': 'Một việc ghi trên hồ sơ bị lỗi nên được để riêng. Báo người quản trị.',
  'dossier.form.invalid': 'Tờ khai còn chỗ chưa đúng. Xem các ô được đánh dấu và sửa lại.',
  'dossier.form.missing': 'Thủ tục này cần tờ khai điện tử. Điền tờ khai trước khi tiếp nhận.',
  'dossier.law.unknown': 'Không tìm thấy bản danh mục mà hồ sơ dùng. Cập nhật danh mục rồi thử lại.',
  'dossier.procedure.differs': 'Thủ tục trong hồ sơ khác thủ tục của danh mục. Mở lại và chọn đúng thủ tục.',
  'dossier.procedure.identity-only':
    'Thủ tục này mới có tên và mã, chưa có nội dung nên chưa tiếp nhận được trên máy. Tiếp nhận theo cách khác.',
  'dossier.procedure.not-in-force':
    'Thủ tục này không còn hoặc chưa có hiệu lực vào ngày tiếp nhận. Chọn thủ tục khác.',
  'dossier.repair.not-yours': 'Việc này do cán bộ khác ghi. Người đã ghi mở khóa máy và sửa.',
  'dossier.resolve.already-settled':
    'Việc này đã có người phân xử khác. Mở lại hồ sơ để xem kết luận; cần làm lại thì làm thành việc mới.',
  'dossier.resolve.earlier-first':
    'Bản này có bước trước chưa phân xử. Phân xử bước trước rồi quay lại bước này.',
  'dossier.resolve.not-contested':
    'Việc này không có tranh chấp cần giải quyết. Mở lại hồ sơ để xem tình trạng mới.',
  'dossier.resolve.not-possible': 'Không thể chọn bản này ở bước hiện tại. Chọn bản còn lại.',
  'dossier.resolve.reason-missing': 'Chưa ghi lý do phân xử. Ghi một câu rồi lưu.',
  'dossier.result.before-reception': 'Ngày của kết quả trước ngày tiếp nhận. Kiểm tra lại ngày trên văn bản.',
  'dossier.result.not-pdf': 'Kết quả phải là tệp PDF có chữ ký số. Chọn lại tệp.',
  'dossier.result.of-another-dossier': 'Tệp này là kết quả của hồ sơ khác. Chọn lại tệp.',
  'dossier.result.unsigned': 'Kết quả chưa có chữ ký số hợp lệ. Trình ký trước khi đính kèm.',
  'dossier.supplement.empty': 'Chưa ghi cần bổ sung gì. Chọn ít nhất một giấy tờ hoặc nội dung.',
  'dossier.supplement.not-in-catalogue':
    'Không được yêu cầu giấy tờ ngoài thành phần hồ sơ (NĐ 118/2025). Bỏ mục này khỏi phiếu bổ sung.',
  'dossier.supplement.second-needs-reason':
    'Chỉ được yêu cầu bổ sung một lần. Lần thứ hai phải có lý do của lãnh đạo; ghi lý do rồi gửi.',
  'dossier.supplement.too-many': 'Hồ sơ đã qua hai lần bổ sung. Không yêu cầu thêm; trình lãnh đạo xử lý.',
  'dossier.apology.too-late':
    'Đã quá giờ hẹn. Ghi giải trình của người đứng đầu vì sao chưa xin lỗi trước hạn, rồi ban hành.',
  'dossier.close.apology-missing':
    'Hồ sơ trả muộn mà chưa có văn bản xin lỗi. Lãnh đạo ban hành xin lỗi rồi kết thúc.',
  'dossier.close.issuer-unknown':
    'Chứng thư ký kết quả không do tổ chức đã biết cấp. Kiểm tra người ký, hoặc nhờ lãnh đạo khác xác nhận kèm lý do.',
  'dossier.close.result-foreign':
    'Không thấy tên chủ hồ sơ trong kết quả. Kiểm tra lại tệp, hoặc nhờ lãnh đạo khác xác nhận kèm lý do.',
  'dossier.close.signer-not-registered': (d) =>
    `Chứng thư${around(' của ', d, 'signer', '')} chưa có trong sổ chữ ký số của xã. Ghi vào sổ, hoặc nhờ lãnh đạo xác nhận.`,
  'dossier.close.signer-revoked': (d) =>
    `Chứng thư${around(' của ', d, 'signer', '')} đã bị thu hồi sau giờ ghi trên chữ ký, và chữ ký không có dấu thời gian. Lãnh đạo phải xác nhận.`,
  'dossier.close.position-differs': (d) =>
    `Chức vụ trên chứng thư${around(' của ', d, 'signer', '')} không còn đúng với chức vụ hiện nay. Đề nghị đổi chứng thư; lãnh đạo phải xác nhận kết quả này.`,
  'dossier.result.certificate-revoked': (d) =>
    `Chứng thư${around(' của ', d, 'signer', '')} đã bị thu hồi trước khi ký. Không dùng kết quả này; trình ký lại bằng chứng thư còn hiệu lực.`,
  'dossier.close.result-unverified':
    'Tệp kết quả chưa được kiểm tra chữ ký số. Chờ tệp gửi xong rồi kết thúc lại.',
  'dossier.copies.empty': 'Chưa có giấy tờ nào để chứng thực. Thêm ít nhất một giấy tờ.',
  'dossier.forward.already-accepted': 'Cơ quan có thẩm quyền đã nhận hồ sơ này rồi. Không cần ghi lại.',
  'dossier.reason-missing': 'Chưa ghi lý do. Ghi một câu rồi lưu.',
  'dossier.result.altered': 'Tệp đã bị sửa sau khi ký. Lấy lại tệp gốc từ phần mềm ký số rồi đính kèm.',
  'dossier.result.signature-invalid':
    'Chữ ký số không đúng với nội dung tệp. Lấy lại tệp đã ký rồi đính kèm.',
  'dossier.result.signed-before-reception':
    'Kết quả được ký trước khi tiếp nhận hồ sơ. Kiểm tra có nhầm hồ sơ không.',
  'dossier.originals.basis-missing':
    'Chưa ghi căn cứ giữ lại giấy tờ gốc. Ghi điều, khoản của văn bản, hoặc số và ngày thông báo đã gửi người nộp.',
  'dossier.originals.empty': 'Chưa chọn giấy tờ gốc nào. Chọn ít nhất một giấy tờ, có tên và số lượng.',
  'dossier.originals.held': (d) =>
    `Còn giữ giấy tờ gốc của người dân${around(': ', d, 'papers')}. Trả lại và ghi người nhận, hoặc ghi căn cứ giữ lại, rồi mới kết thúc hồ sơ.`,
  'dossier.originals.letter-missing': 'Trả giấy tờ gốc qua bưu chính cần số bưu gửi. Nhập số trên phiếu gửi.',
  'dossier.originals.not-here':
    'Giấy tờ gốc này không còn giữ ở đây. Mở lại hồ sơ để xem giấy tờ nào đang giữ.',
  'dossier.originals.number-used':
    'Số thứ tự giấy tờ gốc đã dùng trong hồ sơ này. Mở lại hồ sơ rồi ghi tiếp số sau.',
  'dossier.originals.receiver-missing': 'Chưa ghi ai nhận lại giấy tờ gốc. Nhập họ tên người nhận.',
  'dossier.vouch.other-file': 'Kết quả đã được thay bằng tệp khác. Xem lại tệp mới rồi xác nhận.',
  'dossier.vouch.own-result': 'Người đính kèm không được tự xác nhận. Nhờ lãnh đạo khác xác nhận.',
} satisfies Record<keyof typeof dossierProblems, Sentence>
