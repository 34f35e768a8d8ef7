/** The XMP packet: who made the file, that it claims PDF/A-2u, and the ministry's metadata under a schema of our own. */
import type { DocMetadata } from '../../../domain/document/archive/metadata.ts'

export interface FileFacts {
  readonly title: string
  readonly description: string
  readonly creator: string // the agency that digitised
  readonly keywords: string
  readonly madeAt: string // ISO, with zone
  readonly record: Partial<DocMetadata>
}

const PRODUCER = 'Một Cửa'
const SCHEMA = 'urn:motcua:digitised-paper:1.0:'
const PREFIX = 'giayto'

export function xmpPacket(facts: FileFacts): string {
  const fields = Object.entries(facts.record).filter(([, value]) => value !== undefined && value !== '')
  const values = fields.map(
    ([name, value]) => `<${PREFIX}:${name}>${escape(String(value))}</${PREFIX}:${name}>`,
  )
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format>${alternative('title', facts.title)}${alternative('description', facts.description)}<dc:creator><rdf:Seq><rdf:li>${escape(facts.creator)}</rdf:li></rdf:Seq></dc:creator><dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language></rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>${facts.madeAt}</xmp:CreateDate><xmp:ModifyDate>${facts.madeAt}</xmp:ModifyDate><xmp:MetadataDate>${facts.madeAt}</xmp:MetadataDate><xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${PRODUCER}</pdf:Producer><pdf:Keywords>${escape(facts.keywords)}</pdf:Keywords></rdf:Description>
${fields.length === 0 ? '' : `<rdf:Description rdf:about="" xmlns:${PREFIX}="${SCHEMA}">${values.join('')}</rdf:Description>\n${schemaOf(fields.map(([name]) => name))}\n`}</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}

/** PDF/A asks that properties of a schema not its own be described in the file (ISO 19005-2, 6.6.2.3). */
function schemaOf(names: readonly string[]): string {
  const properties = names.map(
    (name) =>
      `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>${name} of the guideline on digitisation</pdfaProperty:description></rdf:li>`,
  )
  return `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Digitised papers of public offices in Vietnam</pdfaSchema:schema><pdfaSchema:namespaceURI>${SCHEMA}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${PREFIX}</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${properties.join('')}</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`
}

function alternative(name: string, text: string): string {
  return `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escape(text)}</rdf:li></rdf:Alt></dc:${name}>`
}

/** Also drops what XML 1.0 cannot hold at all. */
function escape(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
