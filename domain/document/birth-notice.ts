/** Giấy chứng sinh (the health ministry's form, printed with small differences from clinic to clinic). */
import type { PaperReading, ReadPage } from './paper.ts'
import { readEthnicity, readSex } from './read-choice.ts'
import { readDate, readTime, readYear } from './read-date.ts'
import { readName } from './read-name.ts'
import { readIdNumber, readPaperNumber, readWeight } from './read-number.ts'
import { readText } from './read-text.ts'
import { label, other, readFields } from './template.ts'
import { linesOf } from './text-lines.ts'

const start = { atStart: true }

const labels = [
  label('number', 'Số', readPaperNumber, start),
  other('Quyển số'),
  label('motherName', 'Họ và tên mẹ hoặc người nuôi dưỡng', readName, { lines: 2 }),
  label('motherName', 'Họ và tên mẹ', readName, { lines: 2 }),
  label('motherName', 'Họ tên mẹ', readName, { lines: 2 }),
  label('motherName', 'Họ tên mẹ/Người nuôi dưỡng', readName, { lines: 2 }),
  label('motherName', 'Họ, chữ đệm, tên mẹ', readName, { lines: 2 }),
  label('motherBirthYear', 'Năm sinh', readYear),
  label('motherBirthYear', 'Ngày, tháng, năm sinh', readYear),
  label('motherAddress', 'Nơi đăng ký thường trú, tạm trú', readText, { lines: 2 }),
  label('motherAddress', 'Nơi đăng ký hộ khẩu thường trú', readText, { lines: 2 }),
  label('motherAddress', 'Nơi đăng ký thường trú', readText, { lines: 2 }),
  label('motherAddress', 'Nơi cư trú', readText, { lines: 2 }),
  label('motherIdNumber', 'Số CCCD/Hộ chiếu', readIdNumber),
  label('motherIdNumber', 'Số CMND/CCCD/Hộ chiếu', readIdNumber),
  label('motherIdNumber', 'Số CMND/Hộ chiếu', readIdNumber),
  label('motherIdNumber', 'Số CMND/Căn cước/Hộ chiếu', readIdNumber),
  label('motherIdNumber', 'Số CCCD', readIdNumber),
  label('motherIdNumber', 'CCCD số', readIdNumber),
  label('motherIdNumber', 'Số căn cước', readIdNumber),
  label('motherIdNumber', 'Số định danh cá nhân', readIdNumber),
  label('motherIdNumber', 'Căn cước/Hộ chiếu số', readIdNumber),
  label('motherEthnicity', 'Dân tộc', readEthnicity),
  other('Mã số BHXH/Thẻ BHYT số'),
  other('Ngày cấp'),
  other('Nơi cấp'),
  other('Họ và tên cha'),
  other('Họ, chữ đệm, tên cha'),
  label('childBirthDate', 'Đã sinh con vào lúc', readDate, {
    also: { field: 'childBirthTime', read: readTime },
  }),
  label('birthPlace', 'Tại', readText, { ...start, lines: 2 }),
  other('Số lần sinh'),
  other('Lần sinh'),
  other('Số con hiện sống'),
  other('Số con trong lần sinh này'),
  label('childSex', 'Giới tính của con', readSex),
  label('childSex', 'Giới tính', readSex),
  label('childWeight', 'Cân nặng', readWeight),
  other('Tình trạng của con'),
  other('Hiện trạng con'),
  label('childName', 'Dự định đặt tên con là', readName, { lines: 2 }),
  label('childName', 'Dự kiến đặt tên con là', readName, { lines: 2 }),
  other('Người đỡ đẻ'),
  other('Ghi chú'),
]

export function readBirthNotice(page: ReadPage): PaperReading {
  return { kind: 'birth-notice', fields: readFields(linesOf(page), labels) }
}
