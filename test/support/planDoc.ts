// A Doc in memory for tests of plans: the local host's Docs engine applies the requests, and refuses what Google refuses.
import { applyBatch } from '../../local/google/docs/engine/batch';
import { createDocument } from '../../local/google/docs/engine/newDocument';
import type { DocumentRecord } from '../../local/google/docs/record';
import type { DocJson } from '../../src/outputs/docJson';
import { paragraphsOf, readingOf } from '../../src/outputs/docParagraphs';
import type { DocRequest } from '../../src/outputs/docRequests';
import type { TemplateDesign } from '../../src/outputs/planTemplates/blocks';
import { marginRequests, templateRequests } from '../../src/outputs/planTemplates/templateRequests';

const counter = (used = 0) => {
  let next = used;
  const id = (prefix: string) => () => `${prefix}${(next += 1)}`;
  return { objectId: id('kix.'), headingId: id('h.'), tabId: id('t.'), revisionId: id('rev'), used: () => next };
};

export class PlanDoc {
  private readonly ids;
  constructor(
    private record: DocumentRecord = createDocument('doc', 'Plan', counter()),
    private readonly smartChips = true,
    used = 0,
  ) {
    this.ids = counter(used);
  }

  json(): DocJson {
    return structuredClone(this.record);
  }

  apply(requests: readonly DocRequest[]): readonly Readonly<Record<string, unknown>>[] {
    if (requests.length === 0) return [];
    const applied = applyBatch(this.record, JSON.parse(JSON.stringify(requests)), undefined, this.ids, { smartChips: this.smartChips });
    this.record = applied.document;
    return applied.replies;
  }

  copy(): PlanDoc {
    return new PlanDoc(structuredClone(this.record), this.smartChips, this.ids.used());
  }

  /** A person typing: no named range of ours is touched on purpose. */
  type(index: number, text: string): void {
    this.apply([{ insertText: { location: { index }, text } }]);
  }

  /** What a person reads: one line a paragraph, table cells with their place. */
  text(): string {
    return paragraphsOf(this.json())
      .map((paragraph) => {
        const words = readingOf(paragraph, paragraph.start, paragraph.end - 1)
          .split('\u000B')
          .join(' / ');
        const where = paragraph.place.segmentId === null ? '' : '[margin] ';
        return where + (paragraph.cell === null ? words : `| ${paragraph.cell.rowIndex}.${paragraph.cell.columnIndex} ${words}`);
      })
      .join('\n');
  }

  indexOf(words: string): number {
    for (const paragraph of paragraphsOf(this.json())) {
      const at = paragraph.text.indexOf(words);
      if (at >= 0 && paragraph.place.segmentId === null) return paragraph.start + at;
    }
    throw new Error(`"${words}" is not in the Doc.`);
  }
}

const built = new Map<string, PlanDoc>();

/** Built once a test file; every caller gets a copy. */
export const builtTemplate = (design: TemplateDesign, smartChips = true): PlanDoc => {
  const key = JSON.stringify([design, smartChips]);
  const known = built.get(key) ?? buildTemplate(design, smartChips);
  built.set(key, known);
  return known.copy();
};

const buildTemplate = (design: TemplateDesign, smartChips: boolean): PlanDoc => {
  const doc = new PlanDoc(undefined, smartChips);
  const replies = doc.apply(templateRequests(design));
  const reply = (kind: string, id: string): string => {
    const found = replies.find((one) => kind in one)?.[kind] as Readonly<Record<string, string>> | undefined;
    return found?.[id] ?? '';
  };
  doc.apply(marginRequests(design, reply('createHeader', 'headerId'), reply('createFooter', 'footerId')));
  return doc;
};
