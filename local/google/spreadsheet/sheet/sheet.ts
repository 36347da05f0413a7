// Sheet: what a script calls on it. The chain of files beside this one holds the rest, one concern each.
import type { EnumValue } from '../../../host/enumeration';
import { addMetadata, DeveloperMetadata } from '../metadata';
import { DeveloperMetadataFinder } from '../metadataFinder';
import { NamedRange } from '../namedRange';
import { price } from '../priced';
import { newProtection, type Protection, protectionsOf } from '../protection';
import type { MetadataLocationRecord } from '../records';
import { Banding } from '../rules/banding';
import { type ConditionalFormatRule, conditionalRuleFrom, storedRule } from '../rules/conditionalFormatRule';
import { Filter } from '../rules/filter';
import { Selection } from '../selection';
import { SheetCharts } from './sheetCharts';

export class Sheet extends SheetCharts {
  getConditionalFormatRules(): ConditionalFormatRule[] {
    return this.$record().conditionalFormats.map((record) => conditionalRuleFrom(this.$session, record, this.$source));
  }
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    this.$change().conditionalFormats = rules.map((rule) => storedRule(rule, this.$parent.$zone()));
  }
  clearConditionalFormatRules(): void {
    this.$change().conditionalFormats = [];
  }

  protect(): Protection {
    return newProtection(this.$session, this.$parent, { sheetId: this.$id });
  }
  getProtections(type: EnumValue): Protection[] {
    return protectionsOf(this.$session, this.$parent, type, this.$id);
  }
  getFilter(): Filter | null {
    return Filter.$of(this);
  }
  getBandings(): Banding[] {
    return Banding.$in(this);
  }
  getNamedRanges(): NamedRange[] {
    return this.$book()
      .namedRanges.filter(({ range }) => range.sheetId === this.$id)
      .map(({ name }) => new NamedRange(this.$session, this.$parent, name));
  }
  getSelection(): Selection {
    return new Selection(this.$session, this.$parent);
  }

  addDeveloperMetadata(key: string, ...rest: (string | EnumValue | undefined)[]): Sheet {
    addMetadata(this.$session, this.$parent, { locationType: 'SHEET', sheetId: this.$id }, key, rest);
    return this;
  }
  /** Of the sheet itself; that of its rows and columns is found through ranges or a finder. */
  getDeveloperMetadata(): DeveloperMetadata[] {
    return this.$record()
      .developerMetadata.filter(({ location }) => location.locationType === 'SHEET')
      .map(({ metadataId }) => new DeveloperMetadata(this.$session, this.$parent, metadataId));
  }
  /** Looks through the sheet, its rows and its columns. */
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    const here = ({ sheetId }: MetadataLocationRecord): boolean => sheetId === this.$id;
    return new DeveloperMetadataFinder(this.$session, this.$parent, { exactly: here, intersecting: here });
  }

  override toString(): string {
    return 'Sheet';
  }
}

price(Sheet.prototype, {
  local: ['getSelection', 'createDeveloperMetadataFinder'],
  structure: ['getNamedRanges'],
  read: { metadata: ['getDeveloperMetadata'], objects: ['getConditionalFormatRules', 'getProtections', 'getFilter', 'getBandings'] },
  write: ['setConditionalFormatRules', 'clearConditionalFormatRules', 'protect', 'addDeveloperMetadata'],
});
