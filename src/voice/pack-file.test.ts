import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportPack, importPack, readPackFile, writePackFile } from './pack-file.ts'
import { openRecordings } from './recordings.ts'
import { promptKey, sentencesOf } from './sentences.ts'

const bytes = (...values: number[]) => new Uint8Array(values).buffer

describe('recordings in one file', () => {
  it('come out as they went in, whatever they are called', () => {
    const anySounds = fc.dictionary(fc.string({ maxLength: 40 }), fc.uint8Array({ maxLength: 50 }))
    fc.assert(
      fc.property(anySounds, (sounds) => {
        const pack = {
          pack: 'tai',
          sounds: new Map(Object.entries(sounds).map(([k, v]) => [k, v.slice().buffer])),
        }
        const read = readPackFile(writePackFile(pack))
        expect(read).toEqual({ ok: true, value: pack })
      }),
    )
  })

  it('a file cut short, lengthened, or of another kind is refused', () => {
    const file = writePackFile({ pack: 'own', sounds: new Map([['mời số', bytes(1, 2, 3)]]) })
    const longer = new Uint8Array(file.length + 1)
    longer.set(file)
    const other = new TextEncoder().encode('{"kind":"motcua/other/1","pack":"own","sounds":[]}\n')
    for (const broken of [file.slice(0, -1), longer, other, new Uint8Array(0), new Uint8Array(500_000)])
      expect(readPackFile(broken)).toMatchObject({ problem: { code: 'voice.pack.malformed' } })
  })

  it('go from one machine to the other and add to what is there', async () => {
    const [here, there] = [openRecordings('here'), openRecordings('there')]
    await here.keep('tai', 'Chọn một ô', bytes(1))
    await here.keep('tai', 'Không rõ', bytes(2))
    await here.drop('tai', 'Không rõ')
    await there.keep('tai', 'Lấy số', bytes(3))
    const file = await exportPack(here, 'tai')
    if (!file.ok) throw new Error(file.problem.code)
    expect((await importPack(there, new Blob([file.value]))).ok).toBe(true)
    const packs = await there.packs()
    expect(packs).toEqual({ ok: true, value: [{ id: 'tai', keys: ['Lấy số', 'Chọn một ô'] }] })
    const sound = await there.find('tai', 'Chọn một ô')
    expect(sound.ok && new Uint8Array(sound.value!)).toEqual(new Uint8Array([1]))
  })
})

describe('sentences', () => {
  it.each([
    ['Họ tên là gì? Ghi như trong giấy. Chọn một ô', ['Họ tên là gì?', 'Ghi như trong giấy.', 'Chọn một ô']],
    ['Phí 8.000 đồng. Trả ở quầy 2.', ['Phí 8.000 đồng.', 'Trả ở quầy 2.']],
    ['  Mời\n ông bà… ', ['Mời ông bà…']],
    ['', []],
  ])('%s', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })

  it('are the same however they end or are written', () => {
    expect(promptKey('Mời  số:')).toBe(promptKey('Mời số.'.normalize('NFD')))
  })
})
