import type { Translation } from '../document.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';

/** What a result shows of an entry. */
export interface DisplayRecord {
  readonly id: string;
  readonly kind: string;
  readonly lang: string;
  readonly url: string;
  readonly title: string;
  /** Alternative titles and abbreviations. */
  readonly names: readonly string[];
  readonly publisher: readonly string[];
  /** The summary, cut at the end of a word where it is long. */
  readonly summary: string;
  /** ISO date that the facts describe; '' where there is none. */
  readonly date: string;
  readonly translations: readonly Translation[];
}

export function writeRecords(writer: ByteWriter, records: readonly DisplayRecord[]): void {
  writer.varint(records.length);
  for (const record of records) {
    for (const text of [record.id, record.url, record.kind, record.lang, record.date]) {
      writer.text(text);
    }
    writeTexts(writer, record.publisher);
    writer.text(record.title);
    writeTexts(writer, record.names);
    writer.text(record.summary);
    writer.varint(record.translations.length);
    for (const { lang, title, summary } of record.translations) {
      for (const text of [lang, title, summary]) writer.text(text);
    }
  }
}

/** Reads what `writeRecords` wrote. Throws SearchError 'corrupt'. */
export function readRecords(reader: ByteReader): DisplayRecord[] {
  const records = Array.from({ length: reader.count() }, () => {
    const [id, url, kind, lang, date] = [
      reader.text(),
      reader.text(),
      reader.text(),
      reader.text(),
      reader.text(),
    ];
    const publisher = readTexts(reader);
    const title = reader.text();
    const names = readTexts(reader);
    const summary = reader.text();
    const translations = Array.from({ length: reader.count() }, () => ({
      lang: reader.text(),
      title: reader.text(),
      summary: reader.text(),
    }));
    return { id, kind, lang, url, title, names, publisher, summary, date, translations };
  });
  reader.end();
  return records;
}

export function writeTexts(writer: ByteWriter, texts: readonly string[]): void {
  writer.varint(texts.length);
  texts.forEach((text) => writer.text(text));
}

/** Reads what `writeTexts` wrote. Throws SearchError 'corrupt'. */
export function readTexts(reader: ByteReader): string[] {
  return Array.from({ length: reader.count() }, () => reader.text());
}
