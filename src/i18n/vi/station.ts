/** Enrolling a kiosk or a board. Its keeper reads this, not a resident. */
export const station = {
  kiosk: {
    title: 'Đăng ký ki-ốt',
    intro: 'Nhập mã ki-ốt do người quản trị cấp, hoặc mở liên kết trong mã QR. Mã dùng một lần.',
    name: 'Ki-ốt 1',
  },
  board: {
    title: 'Đăng ký bảng số',
    intro: 'Nhập mã bảng số do người quản trị cấp, hoặc mở liên kết trong mã QR. Mã dùng một lần.',
    name: 'Bảng số 1',
  },
  code: 'Mã đăng ký',
  deviceName: 'Tên máy này',
  submit: 'Đăng ký',
  submitting: 'Đang đăng ký…',
  refused: 'Máy chủ không còn nhận máy này. Báo người quản trị để đăng ký lại.',
}
