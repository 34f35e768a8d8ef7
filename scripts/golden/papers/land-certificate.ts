/** Giấy chứng nhận quyền sử dụng đất: form of 2024 with its code, pink book of 2014, red book of 1993. */
import { encode } from 'uqr'
import type { GoldenPaper } from '../paper.ts'
import { duc, hau, inFull, quyen, slashed, thuan, tram, yearOf } from './people.ts'
import { nation, plain, sheet, signed } from './sheet.ts'

function code(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return `<svg viewBox="0 0 ${size} ${size}" style="width: 70pt; height: 70pt; position: absolute; right: 0; top: 0"><path d="${path}"/></svg>`
}

const formOf2024: GoldenPaper = {
  id: 'land-certificate-2024',
  kind: 'land-certificate',
  size: 'a4',
  html: sheet(`<div style="position: relative; min-height: 76pt; padding-right: 80pt">${nation()}${code('AA 03990218;HS-2026-1182;MAU')}</div>
    <h1>GIẤY CHỨNG NHẬN<br>QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT</h1>
    <h2>1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:</h2>
    ${plain(['Ông', duc.name])}${plain(['Căn cước công dân số', duc.idNumber])}
    ${plain(['Bà', tram.name])}${plain(['Căn cước công dân số', tram.idNumber])}
    <h2>2. Thông tin thửa đất:</h2>
    ${plain(['Thửa đất số', '217'], ['tờ bản đồ số', '34'])}${plain(['Diện tích', '126,5 m²'])}
    ${plain(['Loại đất', 'Đất ở tại đô thị'])}${plain(['Thời hạn sử dụng đất', 'Lâu dài'])}${plain(['Hình thức sử dụng đất', 'Sử dụng chung của vợ và chồng'])}
    ${plain(['Địa chỉ', 'Đường Bạch Đằng, phường Hạc Thành, tỉnh Thanh Hóa'])}
    ${plain(['Nguồn gốc sử dụng đất', 'Nhận chuyển nhượng đất được công nhận quyền sử dụng đất'])}
    <h2>3. Thông tin tài sản gắn liền với đất: -/-</h2>
    <p class="end it">Thanh Hóa, ${inFull('2026-03-31')}</p>
    ${signed(['', ''], ['CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI<br>GIÁM ĐỐC', 'Đào Trọng Nghĩa', 'VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI'])}
    ${plain(['Số phát hành (Số seri)', 'AA 03990218'])}${plain(['Số vào sổ cấp Giấy chứng nhận', 'CN 00318'])}`),
  fields: {
    serial: 'AA 03990218',
    ownerName: duc.name,
    ownerIdNumber: duc.idNumber,
    coOwnerName: tram.name,
    coOwnerIdNumber: tram.idNumber,
    plot: '217',
    mapSheet: '34',
    area: '126.5',
    purpose: 'Đất ở tại đô thị',
    term: 'Lâu dài',
    address: 'Đường Bạch Đằng, phường Hạc Thành, tỉnh Thanh Hóa',
    issuedOn: '2026-03-31',
    bookNumber: 'CN 00318',
  },
}

const pinkCover: GoldenPaper = {
  id: 'land-certificate-pink-cover',
  kind: 'land-certificate',
  size: 'a4',
  html: sheet(`${nation()}
    <h1>GIẤY CHỨNG NHẬN<br>QUYỀN SỬ DỤNG ĐẤT<br>QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT</h1>
    <h2>I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</h2>
    <p>Ông: <b>${hau.name}</b>, năm sinh: ${yearOf(hau)}, CMND số: 171990131</p>
    <p>Bà: <b>${quyen.name}</b>, năm sinh: ${yearOf(quyen)}, CMND số: 172990132</p>
    <p>Địa chỉ thường trú: ${hau.oldAddress}</p>
    <p style="height: 190pt"></p><p class="mid"><b>BX 990412</b></p>`),
  fields: {
    ownerName: hau.name,
    ownerBirthYear: yearOf(hau),
    ownerIdNumber: '171990131',
    coOwnerName: quyen.name,
    coOwnerBirthYear: yearOf(quyen),
    coOwnerIdNumber: '172990132',
    ownerAddress: hau.oldAddress,
    serial: 'BX 990412',
  },
}

const pinkInside: GoldenPaper = {
  id: 'land-certificate-pink-inside',
  kind: 'land-certificate',
  size: 'a4',
  html: sheet(`<h2>II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</h2><p><b>1. Thửa đất:</b></p>
    <p>a) Thửa đất số: 86, &emsp; tờ bản đồ số: 11</p>
    <p>b) Địa chỉ: Thôn Đoài Thôn, xã Hoằng Xuân, huyện Hoằng Hóa, tỉnh Thanh Hóa</p>
    <p>c) Diện tích: 312,0 m², (bằng chữ: Ba trăm mười hai mét vuông)</p>
    <p>d) Hình thức sử dụng: Sử dụng riêng</p>
    <p>đ) Mục đích sử dụng: Đất ở tại nông thôn</p>
    <p>e) Thời hạn sử dụng: Lâu dài</p>
    <p>g) Nguồn gốc sử dụng: Công nhận quyền sử dụng đất như giao đất có thu tiền sử dụng đất</p>
    <p><b>2. Nhà ở:</b> -/-</p><p><b>3. Công trình xây dựng khác:</b> -/-</p>
    <p class="end it">Hoằng Hóa, ${inFull('2014-12-22')}</p>
    ${signed(['', ''], ['TM. ỦY BAN NHÂN DÂN HUYỆN HOẰNG HÓA<br>KT. CHỦ TỊCH<br>PHÓ CHỦ TỊCH', 'Lê Bá Ngũ', 'ỦY BAN NHÂN DÂN'])}
    <p>Số vào sổ cấp GCN: CH 01874</p>`),
  fields: {
    plot: '86',
    mapSheet: '11',
    address: 'Thôn Đoài Thôn, xã Hoằng Xuân, huyện Hoằng Hóa, tỉnh Thanh Hóa',
    area: '312',
    purpose: 'Đất ở tại nông thôn',
    term: 'Lâu dài',
    issuedOn: '2014-12-22',
    bookNumber: 'CH 01874',
  },
}

const redBook: GoldenPaper = {
  id: 'land-certificate-red',
  kind: 'land-certificate',
  size: 'a4',
  html: sheet(`${nation()}<h1>GIẤY CHỨNG NHẬN<br>QUYỀN SỬ DỤNG ĐẤT</h1>
    <p class="mid"><b>ỦY BAN NHÂN DÂN HUYỆN QUAN HÓA</b><br><b>CHỨNG NHẬN</b></p>
    <p>Hộ ông (bà): <b>${thuan.name}</b></p>
    <p>Sinh ngày: ${slashed(thuan.birthDate)} &emsp; CMND số: 170990142</p>
    <p>Địa chỉ thường trú: ${thuan.oldAddress}</p>
    <p>Được quyền sử dụng: 2.480 m² đất</p>
    <p>Thửa đất số: 152 &emsp; Tờ bản đồ số: 05</p>
    <p>Mục đích sử dụng: Đất rừng sản xuất</p><p>Thời hạn sử dụng: Đến tháng 10 năm 2049</p>
    <p class="end it">Quan Hóa, ${inFull('1999-10-15')}</p>
    ${signed(['', ''], ['CHỦ TỊCH', 'Hà Văn Ngợi', 'ỦY BAN NHÂN DÂN'])}
    <p>Số vào sổ cấp giấy chứng nhận quyền sử dụng đất: 00629 QSDĐ</p><p class="mid"><b>O 990385</b></p>`),
  fields: {
    ownerName: thuan.name,
    ownerBirthDate: thuan.birthDate,
    ownerIdNumber: '170990142',
    ownerAddress: thuan.oldAddress,
    area: '2480',
    plot: '152',
    mapSheet: '05',
    purpose: 'Đất rừng sản xuất',
    term: 'Đến tháng 10 năm 2049',
    issuedOn: '1999-10-15',
    bookNumber: '00629 QSDĐ',
    serial: 'O 990385',
  },
}

export const landCertificates: readonly GoldenPaper[] = [formOf2024, pinkCover, pinkInside, redBook]
