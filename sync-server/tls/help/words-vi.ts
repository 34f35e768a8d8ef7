/** The page that helps a person trust the box: it is read before the app can be opened, so its words stand here. */
export const helpVi = {
  lang: 'vi',
  title: 'Cài chứng chỉ của trung tâm',
  intro:
    'Máy chủ Một Cửa đặt ngay tại trung tâm, không cần internet. Mỗi máy tính, máy tính bảng cài chứng chỉ của máy chủ một lần, sau đó mở Một Cửa qua https.',
  other: 'English',
  download: '1. Tải chứng chỉ',
  downloadLink: 'Tải tệp motcua-ca.crt',
  compare: '2. So dấu vân tay',
  compareHow:
    'Dãy dưới đây phải giống hệt dãy máy chủ in ra khi khởi động (hoặc trên tờ giấy kỹ thuật viên giao). Khác dù một ký tự: không cài, báo kỹ thuật viên.',
  install: '3. Cài vào máy này',
  windows: 'Windows (Chrome, Edge)',
  windowsSteps: [
    'Mở tệp motcua-ca.crt vừa tải, bấm “Install Certificate…” (Cài đặt chứng chỉ).',
    'Chọn “Local Machine” (Máy cục bộ, cần quyền quản trị; nếu không có quyền, chọn “Current User”), bấm Next.',
    'Chọn “Place all certificates in the following store”, bấm Browse, chọn “Trusted Root Certification Authorities”, bấm OK, Next, Finish.',
    'Đóng hẳn trình duyệt rồi mở lại.',
  ],
  windowsCommand: 'Hoặc trong cửa sổ lệnh của quản trị viên (lệnh đầu in ra dấu vân tay của tệp để so):',
  android: 'Máy tính bảng, điện thoại Android (Chrome)',
  androidSteps: [
    'Máy phải có khoá màn hình (mã PIN hoặc hình vẽ).',
    'Mở Cài đặt, tìm “chứng chỉ CA” (thường ở Bảo mật → Mã hoá và thông tin xác thực → Cài đặt chứng chỉ → Chứng chỉ CA).',
    'Bấm “Vẫn cài đặt”, nhập mã PIN, chọn tệp motcua-ca.crt trong mục Tải xuống.',
    'Android sẽ nhắc “Mạng có thể bị giám sát”. Đó là lời nhắc chung cho mọi chứng chỉ tự cài.',
  ],
  limits:
    'Chứng chỉ này chỉ có giá trị cho địa chỉ trong mạng nội bộ và tên của máy chủ này; không ai dùng nó để giả trang ngân hàng hay cơ quan khác được.',
  open: '4. Mở Một Cửa',
  openHow: 'Bấm vào địa chỉ, hoặc quét mã bằng máy tính bảng đã cài chứng chỉ:',
  wallLink: 'Tờ dán tường có mã QR (để in)',
  wallTitle: 'Mở Một Cửa tại trung tâm',
  wallFirst: 'Lần đầu: cài chứng chỉ',
  wallThen: 'Đã cài: mở Một Cửa',
  wallPrint: 'Bấm Ctrl+P để in tờ này.',
  fingerprint: 'Dấu vân tay SHA-256',
  qrOf: (address: string) => `Mã QR của ${address}`,
} as const

type Wide<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends readonly string[]
      ? readonly string[]
      : T[K]
}
export type HelpWords = Wide<typeof helpVi>
