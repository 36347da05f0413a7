// The inside of a paragraph as HTML: text, links, chips, breaks. Every text is escaped; links open only as http(s),
// mailto or a place on the page.
import type { Border, DocumentTab, Paragraph, ParagraphElement } from '../record';
import type { ListMark } from './listMarks';
import type { TextLook } from './look';
import { hexOf, points, styleOfElement, textLook, wordsOf } from './look';

export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign);

export interface Page {
  readonly tab: DocumentTab;
  readonly marks: ReadonlyMap<Paragraph, ListMark>;
}

export const css = (rules: Readonly<Record<string, string | undefined>>): string =>
  escaped(
    Object.entries(rules)
      .flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${value}`]))
      .join(';'),
  );

const SAFE_LINK = /^(https?:|mailto:|#)/i;

const textCss = (look: TextLook): string =>
  css({
    'font-family': `"${look.font.replace(/[^\p{L}\p{N} -]/gu, '')}",Arial,sans-serif`,
    'font-size': `${look.size}pt`,
    'font-weight': look.bold ? '700' : '400',
    'font-style': look.italic ? 'italic' : undefined,
    'font-variant': look.smallCaps ? 'small-caps' : undefined,
    'text-decoration': [look.underline ? 'underline' : '', look.strike ? 'line-through' : ''].filter(Boolean).join(' ') || 'none',
    'vertical-align': look.offset === 'NONE' ? undefined : look.offset === 'SUPERSCRIPT' ? 'super' : 'sub',
    color: `#${look.color}`,
    background: look.background && `#${look.background}`,
  });

const chip = (kind: string, words: string, href: string | undefined): string =>
  href && SAFE_LINK.test(href)
    ? `<a class="chip ${kind}" href="${escaped(href)}">${escaped(words)}</a>`
    : `<span class="chip ${kind}">${escaped(words)}</span>`;

const imageHtml = (page: Page, objectId: string): string => {
  const object = page.tab.inlineObjects?.[objectId]?.inlineObjectProperties.embeddedObject;
  const size = `width:${points(object?.size?.width) || 120}pt;height:${points(object?.size?.height) || 60}pt`;
  // Nothing is fetched: the page must look the same without a network.
  return `<span class="picture" style="${size}">Picture</span>`;
};

export const elementHtml = (page: Page, paragraph: Paragraph, element: ParagraphElement): string => {
  const words = wordsOf(element);
  if (element.person) return chip('person', words, `mailto:${element.person.personProperties.email ?? ''}`);
  if (element.dateElement) return chip('date', words, undefined);
  if (element.richLink) return chip('file', words, element.richLink.richLinkProperties.uri);
  if (element.pageBreak) return '<span class="break" role="separator"></span>';
  if (element.horizontalRule) return '<hr>';
  if (element.inlineObjectElement) return imageHtml(page, element.inlineObjectElement.inlineObjectId);
  if (element.autoText) return `<span class="auto">1</span>`;
  if (element.footnoteReference) return `<sup>${escaped(element.footnoteReference.footnoteNumber ?? '')}</sup>`;
  const look = textLook(page.tab, paragraph.paragraphStyle, styleOfElement(element));
  const content = escaped(words.replace(/\n$/, '')).replace(/\v/g, '<br>');
  if (content === '') return '';
  const link = look.link && SAFE_LINK.test(look.link) ? look.link : undefined;
  return link ? `<a href="${escaped(link)}" style="${textCss(look)}">${content}</a>` : `<span style="${textCss(look)}">${content}</span>`;
};

export const line = (border: Border | undefined): string | undefined => {
  const color = hexOf(border?.color);
  if (!border || !color) return undefined;
  if (points(border.width) === 0) return 'none';
  const style = border.dashStyle === 'DOT' ? 'dotted' : border.dashStyle === 'DASH' ? 'dashed' : 'solid';
  return `${points(border.width)}pt ${style} #${color}`;
};
