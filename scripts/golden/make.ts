/** `node scripts/golden/make.ts [--group NAME] [--only TEXT] [FOLDER]`: makes the pictures; lists or copies them. */
import { copyFileSync, mkdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { choosePages } from './choose-pages.ts'
import { makePictures } from './pictures.ts'

const { pages, rest } = choosePages(process.argv.slice(2))
const pictures = await makePictures(pages, (id) => console.error(`making ${id}`))
const folder = rest[0]
for (const { page, file } of pictures) {
  if (folder === undefined) console.log(page.id, file)
  else {
    mkdirSync(folder, { recursive: true })
    copyFileSync(file, join(folder, page.id.replaceAll('/', '_') + extname(file)))
  }
}
