/** What the server says to the person at the terminal, in Vietnamese. Screens have their own words in src/i18n. */
import type { EnrolledKind } from '../domain/station/kinds.ts'
import type { Problem } from '../domain/base/result.ts'
import type { PacketOutcome } from '../domain/sync/packet/outcome.ts'
import type { Restored } from './backup/restore.ts'
import type { Officer } from './store/port.ts'

export interface DemoOfficer extends Officer {
  readonly words: string
}

export function runningAt(address: string): string {
  return `Một Cửa đang chạy tại ${address}`
}

export function demoNotice(
  commune: string,
  codes: Readonly<Record<EnrolledKind, string>>,
  officers: readonly Pick<DemoOfficer, 'code' | 'name' | 'title' | 'words'>[],
): string {
  const width = Math.max(...officers.map((o) => o.code.length))
  const lines = officers.map((o) => `  ${o.code.padEnd(width)}  ${o.words.padEnd(14)}  ${o.name}, ${o.title}`)
  return [
    '',
    `Xã dùng thử: ${commune}. Chỉ để làm quen, không nhập hồ sơ thật.`,
    `Mã ghi danh thiết bị (dùng một lần, trong 24 giờ): ${codes.counter}`,
    `Mã ki-ốt: ${codes.kiosk}. Mã bảng số: ${codes.board}.`,
    'Cán bộ và cụm từ mở khoá:',
    ...lines,
    '',
  ].join('\n')
}

export function nextDemoCode(device: string, code: string, kind: EnrolledKind): string {
  const next = { counter: 'Mã ghi danh', kiosk: 'Mã ki-ốt', board: 'Mã bảng số' }[kind]
  return `Đã ghi danh thiết bị "${device}". ${next} tiếp theo: ${code}`
}

export function kioskAt(addresses: readonly string[]): string {
  const pages = addresses.map((address) => `  ${address}/kiosk.html  ${address}/board.html`)
  return ['Ki-ốt và bảng số mở tại:', ...pages].join('\n')
}

export function kioskPortTaken(port: number, why: string): string {
  return why === 'EADDRINUSE'
    ? `Cổng ${port} của ki-ốt đang được dùng: ki-ốt chưa mở được, quầy vẫn chạy. Đặt KIOSK_PORT khác, hoặc off.`
    : `Không mở được cổng ${port} cho ki-ốt (${why}); quầy vẫn chạy. Kiểm tra KIOSK_HOST và KIOSK_PORT.`
}

export const kioskSharesNetwork =
  'Ki-ốt và quầy đang chung một mạng. Hãy đặt HOST là địa chỉ mạng cán bộ và KIOSK_HOST là địa chỉ mạng người dân.'

export function portTaken(port: number): string {
  return `Cổng ${port} đang được dùng. Hãy đặt PORT khác, ví dụ: PORT=8081 npm start`
}

export function noPack(folders: readonly string[]): string {
  return `Chưa có gói pháp luật trong ${folders.join(' hoặc ')}: quầy chưa tra cứu được thủ tục. Hãy chạy "npm run build".`
}

export function noScreens(folder: string): string {
  return `Chưa có giao diện trong ${folder}. Hãy chạy "npm run build".`
}

export const boxWithoutCommune =
  'Máy chủ xã chưa ghi danh với tỉnh. Ở tỉnh chạy "npx motcua box enrol --commune MÃ", rồi khởi động lại với UPSTREAM_CODE.'

export function backupOnSameDisk(folder: string): string {
  return `Bản sao lưu ${folder} nằm cùng ổ đĩa với dữ liệu: hỏng ổ là mất cả hai. Hãy đặt BACKUP_DIR sang ổ khác.`
}

export const usage = `Cách dùng: npx motcua <lệnh>

  device enrol [--commune MÃ] [--qr]          tạo mã ghi danh dùng một lần cho một thiết bị; --qr: in cả mã QR
               [--kind kiosk|board]           cho ki-ốt hoặc bảng số, thay vì máy ở quầy
  device list [--commune MÃ]                  liệt kê thiết bị và quyển số
  device revoke ID                            thu hồi thiết bị: không gửi, không nhận được nữa
  admin create --code TÊN --name "HỌ TÊN" [--title "CHỨC DANH"]
               [--commune MÃ]                 tạo quản trị viên cho xã đã có
               [--new-commune MÃ --agency MÃ-ĐƠN-VỊ]
                                              tạo cả xã mới (theo danh mục 166 xã, phường)
               [--role leader]                tạo lãnh đạo đầu tiên của xã; những người sau do lãnh đạo xác nhận
  box enrol --commune MÃ                      (ở tỉnh) tạo mã ghi danh cho máy chủ của xã
  box tell --commune MÃ [--revoke-device ID] [--officer-left ID] [--notice "LỜI NHẮN"]
                                              (ở tỉnh) gửi xuống máy chủ của xã
  kiosk policies --address ĐỊA-CHỈ [--out THƯ-MỤC]
                                              ghi tệp chính sách trình duyệt cho ki-ốt và bảng số
  pack import THƯ-MỤC                         nhận gói pháp luật đã dựng
  packet import TỆP.goi [TỆP.goi …]           nhận gói mang đi (USB); ghi biên nhận cạnh gói
  backup [--new-place]                        sao lưu đầy đủ ngay; --new-place: nhận ổ mới làm nơi sao lưu
  backup verify [--from THƯ-MỤC --identity TỆP-KHOÁ]
                                              khôi phục thử rồi so số đếm, mã băm, chuỗi
  restore --from THƯ-MỤC --identity TỆP-KHOÁ [--into THƯ-MỤC | postgres://…] [--partial]
                                              khôi phục vào nơi trống
  keys new-backup --out TỆP                   tạo một khoá mở bản sao lưu
  audit verify [--anchor TỆP]                 kiểm tra chuỗi nhật ký
  ledger verify [--anchor TỆP]                kiểm tra chuỗi sổ sự kiện
  export --out THƯ-MỤC [--commune MÃ]         xuất mọi hồ sơ của một xã ra tệp

Dữ liệu ở DATA_DIR (mặc định ./.data).`

export const cli = {
  newCode: (code: string, commune: string, kind: EnrolledKind = 'counter') =>
    `${{ counter: 'Mã ghi danh', kiosk: 'Mã ki-ốt', board: 'Mã bảng số' }[kind]} cho ${commune}: ${code} (dùng một lần, trong 24 giờ)`,
  unknownKind: (kind: string) => `--kind là counter, kiosk hoặc board, không phải ${kind}`,
  noCommune: 'Chưa có xã nào. Hãy tạo bằng "npx motcua admin create --new-commune …".',
  whichCommune: (codes: readonly string[]) => `Có nhiều xã, hãy thêm --commune: ${codes.join(', ')}`,
  unknownCommune: (code: string) => `Không có xã mã ${code} trong danh mục`,
  communeExists: (code: string) => `Xã mã ${code} đã có`,
  unknownRole: (role: string) => `--role là admin hoặc leader, không phải ${role}`,
  hasLeader: 'Xã đã có lãnh đạo: quản trị viên đề nghị, lãnh đạo đó xác nhận người tiếp theo.',
  officerExists: (code: string) => `Đã có cán bộ mã ${code}`,
  created: (code: string, words: string) => `Đã tạo ${code}. Cụm từ mở khoá (chỉ hiện một lần): ${words}`,
  newBoxCode: (code: string, commune: string) =>
    `Mã cho máy chủ của ${commune}: ${code} (dùng một lần, trong 24 giờ; máy chủ xã trước đó sẽ bị thay)`,
  noBox: (commune: string) => `Xã ${commune} chưa có máy chủ riêng nào ghi danh`,
  told: (count: number, commune: string) => `Đã ghi ${count} việc gửi xuống ${commune}`,
  missing: (option: string) => `Thiếu ${option}`,
  revoked: (id: string) => `Đã thu hồi thiết bị ${id}`,
  noDevice: (id: string) => `Không có thiết bị đang dùng nào mang mã ${id}`,
  noPackIn: (folder: string) => `Không có gói pháp luật trong ${folder}`,
  packTaken: (name: string, hash: string, items: number) =>
    `Gói "${name}" (${items} mục, ${hash.slice(0, 12)}…) là gói hiện hành`,
} as const

export const kioskWords = {
  whichAddress: 'Thiếu --address: địa chỉ mà ki-ốt mở, ví dụ https://motcua.xa.example.vn:8081',
  policiesWritten: (folder: string, origin: string) =>
    [
      `Đã ghi vào ${folder} các tệp cho ki-ốt mở ${origin}.`,
      'Windows: nhấp đúp chrome-windows.reg (hoặc edge-windows.reg), khởi động lại, rồi đặt mo-ki-ot.cmd vào mục Startup.',
      'Kiểm tra từng dòng theo docs/huong-dan/ki-ot.md trước khi giao cho người dân.',
    ].join('\n'),
} as const

/** Backup, restore, verification and export. */
export const safetyWords = {
  noBackup: 'Chưa cấu hình sao lưu. Hãy đặt BACKUP_DIR (ổ khác) và BACKUP_RECIPIENTS (hai khoá age).',
  backedUp: (day: string, folder: string) => `Đã sao lưu đầy đủ ngày ${day} vào ${folder}`,
  noIdentity: (file: string) => `Tệp ${file} không có khoá age (dòng AGE-SECRET-KEY-…)`,
  newKey: (file: string, recipient: string) =>
    [
      `Khoá mở bản sao lưu: ${file}. Chép ra USB, cất vào két, rồi xoá khỏi máy này.`,
      'Cần hai khoá do hai người giữ: mất cả hai thì không ai mở được bản sao lưu.',
      `Khoá công khai để đưa vào BACKUP_RECIPIENTS: ${recipient}`,
    ].join('\n'),
  verified: (done: Restored) =>
    `Bản sao lưu lúc ${done.from} khôi phục được: ${done.events} sự kiện, ${done.files} tệp, ${done.auditRows} dòng nhật ký; số đếm, mã băm và chuỗi đều khớp`,
  restored: (done: Restored) =>
    [
      `Đã khôi phục bản sao lưu lúc ${done.from}: ${done.communes} xã, ${done.events} sự kiện, ${done.files} tệp, ${done.auditRows} dòng nhật ký.`,
      ...(done.missing.length > 0 ? ['Còn thiếu:', ...done.missing.map((name) => `  ${name}`)] : []),
      'Hãy khởi động máy chủ; các thiết bị sẽ tự nhận ra và gửi lại những gì bản sao lưu chưa có.',
    ].join('\n'),
  refused: ({ code, details }: Problem) => {
    const lists = [details?.['missing'], details?.['differences']].find(Array.isArray) as string[] | undefined
    return [refusals[code] ?? code, ...(lists ?? []).map((name) => `  ${name}`)].join('\n')
  },
  chainWhole: (commune: string, rows: number) => `${nameOf(commune)}: ${rows} dòng, nguyên vẹn`,
  chainBroken: (commune: string, seq: number, kind: string) =>
    `${nameOf(commune)}: HỎNG tại dòng ${seq} (${kind})`,
  anchorsUsed: (count: number) =>
    count > 0
      ? `Đã so với ${count} mốc neo đã ký.`
      : 'Không có mốc neo nào để so: phần cuối bị cắt thì không biết được.',
  anchorFalse: (path: string) => `${path} không phải mốc neo do máy chủ này ký, hoặc đã bị sửa`,
  notEmpty: (folder: string) => `Thư mục ${folder} không trống`,
  exported: (folder: string, events: number, files: number) =>
    `Đã xuất ${events} sự kiện và ${files} tệp vào ${folder}. Dữ liệu ở đó không mã hoá: hãy giữ cẩn thận.`,
} as const

const refusals: Readonly<Record<string, string>> = {
  'restore.not-empty': 'Cơ sở dữ liệu đích đã có dữ liệu: chỉ khôi phục vào nơi trống',
  'backup.none': 'Không có bản sao lưu nào ở đó',
  'backup.wrong-key': 'Khoá này không mở được bản sao lưu',
  'backup.damaged': 'Bản sao lưu bị hỏng, không đọc được',
  'backup.incomplete':
    'Bản sao lưu thiếu hoặc hỏng những phần sau; chưa khôi phục gì. Thêm --partial để lấy phần còn lại:',
  'backup.differs': 'Bản sao lưu khác với máy chủ ở những chỗ sau:',
}

function nameOf(commune: string): string {
  return commune === '*' ? 'Máy chủ' : `Xã ${commune}`
}

export const packetWords = {
  noFile: (file: string) => `Không đọc được tệp ${file}`,
  refused: (file: string, code: string) => `${file}: không nhận. ${packetReason(code)}`,
  taken: (
    file: string,
    { check, facts, files, declarations }: Pick<PacketOutcome, 'check' | 'facts' | 'files' | 'declarations'>,
  ) =>
    `${file} (mã đối chiếu ${check}): đã nhận ${facts.stored}/${facts.all} việc, ${files.verified}/${files.all} tệp` +
    (declarations.all > 0 ? `, ${declarations.stored}/${declarations.all} tờ khai` : '') +
    (facts.kept > 0 ? `; giữ lại ${facts.kept} việc để xem` : ''),
  problem: (code: string) => `  ${packetReason(code)}`,
  receipt: (path: string) => `  Biên nhận: ${path}. Mang về máy đã lập gói.`,
  receiptNotWritten: (path: string) => `  Chưa ghi được biên nhận ${path}. Chép gói vào ổ đĩa rồi nhận lại.`,
  noReceipt: '  Chưa có biên nhận: máy chủ chưa giữ việc nào của máy lập gói, hoặc máy đó đã bị thu hồi.',
} as const

const packetReasons: Readonly<Record<string, string>> = {
  'packet.not-a-packet': 'Tệp này không phải gói mang đi.',
  'packet.foreign-server': 'Gói niêm phong cho máy chủ khác.',
  'packet.cut-short': 'Gói bị cắt ngắn; phần lành đã nhận. Chép lại từ máy lập gói rồi nhận lần nữa.',
  'packet.damaged': 'Có đoạn bị hỏng; phần lành đã nhận. Chép lại từ máy lập gói rồi nhận lần nữa.',
  'sync.segment.gap': 'Máy chủ còn thiếu phần trước của máy này. Nhận gói lập trước, hoặc lập gói mới.',
  'device.revoked': 'Máy lập gói đã bị thu hồi; việc được giữ lại để xem, tệp không nhận.',
}

function packetReason(code: string): string {
  return packetReasons[code] ?? `Lý do: ${code}.`
}
