/** What the terminal says about certificates and addresses on the local network. */

export const lanWords = {
  reachable: (addresses: readonly string[]) =>
    ['Các máy khác mở Một Cửa tại:', ...addresses.map((address) => `  ${address}`)].join('\n'),
  fingerprint: (print: string) => `Dấu vân tay SHA-256 của chứng chỉ trung tâm:\n  ${print}`,
  help: (address: string, qr: string) => `Cài chứng chỉ lên máy khác: mở ${address} hoặc quét mã:\n${qr}`,
  refused: (names: readonly string[]) =>
    `Chứng chỉ trung tâm không được phép mang tên ${names.join(', ')} (được tạo trước khi có tên này). Dùng địa chỉ khác ở trên, hoặc xoá keys/tls/ca.pem trong DATA_DIR, khởi động lại và cài chứng chỉ mới lên mọi máy.`,
  endsSoon: (day: string) =>
    `Chứng chỉ trung tâm hết hạn ngày ${day}. Hãy xoá keys/tls/ca.pem trong DATA_DIR, khởi động lại và cài chứng chỉ mới lên mọi máy trước ngày đó.`,
  noAddress: 'Máy chủ chưa có địa chỉ mạng nội bộ nào: hãy cắm dây mạng hoặc đặt TLS_NAMES.',
  noCertificate: (cert: string, key: string) =>
    `Không dùng được chứng chỉ ${cert} với khoá ${key}: tệp thiếu, hỏng, hoặc không đi với nhau.`,
  brokenAuthority: (folder: string) =>
    `Không đọc được chứng chỉ trung tâm trong ${folder}. Hãy chép lại ca.pem từ bản sao lưu, hoặc xoá tệp đó rồi cài chứng chỉ mới lên mọi máy.`,
  wrongClock: 'Đồng hồ máy chủ sai năm. Hãy chỉnh giờ trước khi tạo chứng chỉ.',
  helpPortTaken: (port: number) => `Cổng ${port} đang được dùng. Hãy đặt TLS_HELP_PORT khác, hoặc off.`,
  enrolAt: (address: string, qr: string) => `Quét mã này trên máy cần ghi danh, hoặc mở ${address}\n${qr}`,
} as const
