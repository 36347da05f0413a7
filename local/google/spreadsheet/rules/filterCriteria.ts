// FilterCriteria and its builder: which rows a filter hides by one column.
import type { EnumValue } from '../../../host/enumeration';
import { price, Priced } from '../priced';
import type { FilterCriteriaRecord } from '../records';
import type { Session } from '../session';
import { CriteriaBuilder, criteriaType, type GivenCondition, givenCriteria, storedCriteria } from './criteriaBuilder';
import type { RangeSource } from './criteriaValues';

export class FilterCriteria extends Priced {
  readonly $name = 'FilterCriteria';

  constructor(
    readonly $session: Session,
    readonly $condition: GivenCondition | null,
    readonly $hidden: readonly string[],
    readonly $visible: readonly string[],
  ) {
    super();
  }

  copy(): FilterCriteriaBuilder {
    const builder = new FilterCriteriaBuilder(this.$session).setHiddenValues([...this.$hidden]).setVisibleValues([...this.$visible]);
    builder.$condition = this.$condition;
    return builder;
  }
  getCriteriaType(): EnumValue | null {
    return this.$condition && criteriaType(this.$condition);
  }
  getCriteriaValues(): unknown[] {
    return [...(this.$condition?.args ?? [])];
  }
  getHiddenValues(): string[] {
    return [...this.$hidden];
  }
  getVisibleValues(): string[] {
    return [...this.$visible];
  }
}

price(FilterCriteria.prototype, { local: ['copy', 'getCriteriaType', 'getCriteriaValues', 'getHiddenValues', 'getVisibleValues'] });

export class FilterCriteriaBuilder extends CriteriaBuilder {
  readonly $name = 'FilterCriteriaBuilder';
  #hidden: string[] = [];
  #visible: string[] = [];

  constructor(readonly $session: Session) {
    super();
  }

  build(): FilterCriteria {
    return new FilterCriteria(this.$session, this.$condition, this.#hidden, this.#visible);
  }
  copy(): FilterCriteriaBuilder {
    return this.build().copy();
  }
  getHiddenValues(): string[] {
    return [...this.#hidden];
  }
  getVisibleValues(): string[] {
    return [...this.#visible];
  }
  setHiddenValues(values: unknown[]): this {
    this.#hidden = values.map(String);
    return this;
  }
  setVisibleValues(values: unknown[]): this {
    this.#visible = values.map(String);
    return this;
  }
}

price(FilterCriteriaBuilder.prototype, {
  local: ['build', 'copy', 'getHiddenValues', 'getVisibleValues', 'setHiddenValues', 'setVisibleValues'],
});

export function storedFilterCriteria(criteria: FilterCriteria, zone: string): FilterCriteriaRecord {
  return {
    ...(criteria.$hidden.length > 0 ? { hiddenValues: [...criteria.$hidden] } : {}),
    ...(criteria.$visible.length > 0 ? { visibleValues: [...criteria.$visible] } : {}),
    ...(criteria.$condition ? { condition: storedCriteria(criteria.$condition, zone) } : {}),
  };
}

export function filterCriteriaFrom(session: Session, record: FilterCriteriaRecord, source: RangeSource): FilterCriteria {
  const condition = record.condition ? givenCriteria(record.condition, source) : null;
  return new FilterCriteria(session, condition, record.hiddenValues ?? [], record.visibleValues ?? []);
}
