/** Vietnamese sentences: the digital signature of a result. */
import type { signatureProblems } from '../../../../domain/signature/problems.ts'
import { around, type Sentence } from '../../sentence.ts'

export const signature = {
  'signature.none':
    'Tệp này chưa được ký số. Chữ ký vẽ hoặc bản quét con dấu không phải chữ ký số; trình ký bằng công cụ ký số rồi chọn tệp đã ký.',
  'signature.altered':
    'Nội dung tệp đã bị sửa sau khi ký. Không dùng tệp này; lấy lại bản gốc từ người ký hoặc trình ký lại.',
  'signature.appended':
    'Tệp bị thêm nội dung sau chữ ký cuối cùng, thường do mở ra rồi lưu lại. Lấy lại đúng tệp mà công cụ ký số đã xuất.',
  'signature.forged':
    'Chữ ký không phải do chứng thư trong tệp tạo ra. Không dùng tệp này; báo lãnh đạo và trình ký lại.',
  'signature.damaged':
    'Không đọc được phần chữ ký của tệp. Lấy lại tệp từ công cụ ký số; nếu vẫn vậy, ký lại.',
  'signature.kind-unknown': (d) =>
    `Tệp được ký theo kiểu chưa dùng được ở đây${around(' (', d, 'kind', ')')}. Ký lại theo PAdES hoặc PKCS#7 tách rời.`,
  'signature.algorithm-unknown': (d) =>
    `Chữ ký dùng thuật toán máy này không kiểm tra được${around(' (', d, 'algorithm', ')')}. Ký lại bằng chứng thư khác.`,
  'signature.algorithm-weak': (d) =>
    `Chữ ký dùng thuật toán quá yếu${around(' (', d, 'algorithm', ')')}. Cập nhật công cụ ký số rồi ký lại.`,
  'signature.certificate-missing':
    'Trong tệp không có chứng thư của người ký. Ký lại, chọn kèm chứng thư trong công cụ ký số.',
  'signature.certificate-differs':
    'Chứng thư trong tệp không phải chứng thư mà người ký đã chọn. Không dùng tệp này; trình ký lại.',
  'signature.certificate-not-valid-then':
    'Chứng thư chưa có hiệu lực hoặc đã hết hạn lúc ký. Gia hạn chứng thư rồi ký lại.',
  'signature.certificate-not-for-signing':
    'Chứng thư này không dùng để ký văn bản. Chọn đúng chứng thư ký số rồi ký lại.',
  'signature.time-missing': 'Chữ ký không ghi thời điểm ký. Bật thời gian ký trong công cụ ký số rồi ký lại.',
  'signature.encrypted':
    'Tệp được khóa bằng mật khẩu nên không kiểm tra được chữ ký. Xuất bản không khóa rồi ký lại.',
  'signature.file-too-large': 'Tệp quá lớn để kiểm tra. Xuất tệp nhỏ hơn 50 MB rồi ký lại.',
  'result.file-missing': 'Chưa chọn tệp kết quả. Nhấn “Chọn tệp PDF đã ký số”.',
  'result.number-missing': 'Chưa ghi số văn bản. Nhập như ghi trên kết quả.',
  'result.recipient-missing': 'Chưa ghi tên người nhận. Nhập họ tên người đến lấy kết quả.',
  'signature.result-code.malformed':
    'Đây không phải mã kiểm tra của kết quả. Quét lại mã vuông in trên phiếu kèm kết quả.',
  'signature.authority.unreadable':
    'Không đọc được chứng thư trong tệp. Chọn tệp CER, CRT hoặc PEM tải từ trang của cơ quan cấp.',
  'signature.authority.not-an-authority': (d) =>
    `Chứng thư${around(' “', d, 'name', '”')} không phải của cơ quan cấp chứng thư. Chọn chứng thư gốc hoặc trung gian.`,
  'signature.authority.known': (d) =>
    `Chứng thư${around(' “', d, 'name', '”')} đã có trong danh sách. Không cần thêm lại.`,
  'signature.authority.expired': (d) =>
    `Chứng thư${around(' “', d, 'name', '”')} đã hết hạn. Tải chứng thư mới từ cơ quan cấp.`,
  'signature.authority.damaged': (d) =>
    `Chứng thư${around(' “', d, 'name', '”')} bị hỏng hoặc đã bị sửa. Tải lại từ trang của cơ quan cấp.`,
  'signature.authority.root-first': (d) =>
    `Chưa có chứng thư gốc${around(' “', d, 'issuer', '”')} của chứng thư này. Thêm chứng thư gốc trước.`,
  'signature.authority.too-many': 'Danh sách đã đủ 50 chứng thư. Bỏ bớt chứng thư không dùng rồi thêm.',
  'signature.authority.not-found': 'Chứng thư này không còn trong danh sách. Tải lại trang.',
  'signature.register.unreadable':
    'Không đọc được chứng thư ký số trong tệp. Xuất lại chứng thư (.cer) từ công cụ ký số rồi chọn.',
  'signature.register.known': (d) =>
    `Chứng thư này đã có trong sổ${around(', của ', d, 'holder', '')}. Mở dòng đó để xem.`,
  'signature.register.not-found': 'Dòng này không còn trong sổ. Tải lại trang.',
  'signature.request.wanted-missing': 'Chưa ghi nội dung mới. Ghi chức vụ hoặc thông tin cần thay đổi.',
  'signature.request.reason-missing': 'Chưa ghi lý do. Ghi lý do đề nghị.',
  'signature.request.letter-missing': 'Chưa ghi số văn bản trả lời. Nhập như ghi trên văn bản.',
  'signature.request.date': 'Ngày văn bản chưa đúng. Nhập ngày, tháng, năm.',
  'signature.request.not-found': 'Đề nghị này không còn chờ trả lời. Tải lại trang.',
  'signature.list-untrue':
    'Danh sách chữ ký số nhận về không đúng của máy chủ xã này nên không dùng. Báo quản trị nếu còn lặp lại.',
  'signature.crl.address-refused': (d) =>
    `Không tải danh sách thu hồi ở địa chỉ này${around(' (', d, 'address', ')')} vì không phải địa chỉ công khai. Báo quản trị.`,
  'signature.crl.not-reached': (d) =>
    `Chưa tải được danh sách thu hồi${around(' (', d, 'address', ')')}. Máy chủ tự thử lại; kiểm tra đường truyền nếu kéo dài.`,
  'signature.crl.too-large': (d) =>
    `Danh sách thu hồi quá lớn${around(' (', d, 'address', ')')}. Báo quản trị hệ thống.`,
  'signature.crl.untrue': (d) =>
    `Danh sách thu hồi tải về không đúng của cơ quan cấp${around(' (', d, 'address', ')')}, không dùng. Máy chủ tự thử lại.`,
} as const satisfies Readonly<Record<keyof typeof signatureProblems, Sentence>>
