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
} as const satisfies Readonly<Record<keyof typeof signatureProblems, Sentence>>
