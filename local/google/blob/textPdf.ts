// The text of a document as a small PDF: letters in Helvetica on Letter pages, no pictures, no formats.

const linesPerPage = 54;
const charactersPerLine = 92;

export function textPdf(text: string): Buffer {
  const lines = text.split('\n').flatMap(wrapped);
  const pages = Array.from({ length: Math.max(1, Math.ceil(lines.length / linesPerPage)) }, (_, page) =>
    lines.slice(page * linesPerPage, (page + 1) * linesPerPage),
  );
  const kids = pages.map((_, page) => `${4 + 2 * page} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, place) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * place} 0 R >>`,
      stream(page),
    ]),
  ];
  return assembled(objects);
}

function stream(lines: readonly string[]): string {
  const shown = lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n');
  const content = `BT /F1 10 Tf 12.5 TL 72 720 Td\n${shown}\nET`;
  return `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`;
}

/** Letters outside Latin-1 become question marks: the built-in fonts have no others. */
const escaped = (line: string): string => line.replace(/[^\u0020-\u00ff]/gu, '?').replace(/[\\()]/g, '\\$&');

const wrapped = (line: string): readonly string[] =>
  line.match(new RegExp(`.{1,${charactersPerLine}}(?:\\s|$)|.{1,${charactersPerLine}}`, 'gu')) ?? [''];

function assembled(objects: readonly string[]): Buffer {
  let body = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(place).padStart(10, '0');
  });
  const table = places.map((place) => `${place} 00000 n \n`).join('');
  const size = objects.length + 1;
  body += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}
