// Notes, validation rules and check boxes of a range.
import { checkSize } from '../cells/gridSize';
import { cellOf, changeCells, clearCells } from '../layers';
import { price } from '../priced';
import type { DataValidationRecord, EnteredValue } from '../records';
import { type DataValidation, internRule, ruleFrom, ruleIdOf } from '../rules/dataValidation';
import type { Range } from './range';
import { RangeStyles } from './rangeStyles';

export abstract class RangeRules extends RangeStyles {
  getNotes(): string[][] {
    const { notes } = this.$sheet.$record().grid;
    return this.$cells((row, column) => cellOf(notes, row, column) ?? '');
  }
  getNote(): string {
    return this.$first().getNotes()[0]?.[0] ?? '';
  }
  setNote(note: unknown): Range {
    const text = noteText(note);
    return this.$note(() => text);
  }
  setNotes(notes: unknown[][]): Range {
    checkSize(notes, this.$area);
    return this.$note((down, across) => noteText(notes[down]?.[across]));
  }
  clearNote(): Range {
    return this.$note(() => null);
  }

  getDataValidations(): (DataValidation | null)[][] {
    return this.$cells((row, column) => {
      const record = this.$ruleAt(row, column);
      return record ? ruleFrom(this.$session, record, this.$source()) : null;
    });
  }
  getDataValidation(): DataValidation | null {
    return this.$first().getDataValidations()[0]?.[0] ?? null;
  }
  setDataValidation(rule: DataValidation | null): Range {
    return this.$rule(() => rule);
  }
  setDataValidations(rules: (DataValidation | null)[][]): Range {
    checkSize(rules, this.$area);
    return this.$rule((down, across) => rules[down]?.[across] ?? null);
  }
  clearDataValidations(): Range {
    return this.$rule(() => null);
  }

  /** Makes check boxes; cells that held neither value are unchecked. */
  insertCheckboxes(...values: unknown[]): Range {
    if (!this.$editable()) return this.$self();
    const stored = values as (string | number | boolean)[];
    const [checked, unchecked] = values.length === 0 ? [true, false] : [stored[0] ?? true, stored[1] ?? null];
    const sheet = this.$sheet.$change();
    const id = internRule(this.$sheet.$book(), { condition: { type: 'CHECKBOX', values: stored }, strict: true, showCustomUi: true });
    changeCells(sheet.grid.validations, this.$area, () => id);
    changeCells(sheet.grid.values, this.$area, (value) => (value === checked || value === unchecked ? value : unchecked));
    return this.$self();
  }

  removeCheckboxes(): Range {
    const boxes = this.$boxes();
    if (boxes.size === 0 || !this.$editable()) return this.$self();
    const { grid } = this.$sheet.$change();
    for (const layer of [grid.validations, grid.values] as const) {
      changeCells<number | EnteredValue>(layer as (readonly (number | EnteredValue | null)[] | null)[], this.$area, (cell, row, column) =>
        boxes.has(`${row}:${column}`) ? null : cell,
      );
    }
    return this.$self();
  }

  check(): Range {
    return this.$tick(true);
  }
  uncheck(): Range {
    return this.$tick(false);
  }

  /** True or false where all are alike; null where a cell is no check box or they differ. */
  isChecked(): boolean | null {
    const { values } = this.$sheet.$record().grid;
    const states = this.$cells((row, column) => {
      const rule = this.$ruleAt(row, column);
      if (rule?.condition.type !== 'CHECKBOX') return null;
      const value = cellOf(values, row, column);
      const [checked = true, unchecked = rule.condition.values.length === 0 ? false : null] = rule.condition.values as EnteredValue[];
      return value === checked ? true : value === unchecked || value === null ? false : null;
    }).flat();
    const first = states[0] ?? null;
    return states.every((state) => state === first) ? first : null;
  }

  $tick(on: boolean): Range {
    const boxes = this.$boxes();
    if (boxes.size === 0 || !this.$editable()) return this.$self();
    changeCells<EnteredValue>(this.$sheet.$change().grid.values, this.$area, (value, row, column) => {
      const rule = boxes.get(`${row}:${column}`);
      if (!rule) return value;
      const [checked = true, unchecked = rule.condition.values.length === 0 ? false : null] = rule.condition.values as EnteredValue[];
      return on ? checked : unchecked;
    });
    return this.$self();
  }

  $boxes(): Map<string, DataValidationRecord> {
    const boxes = new Map<string, DataValidationRecord>();
    this.$cells((row, column) => {
      const rule = this.$ruleAt(row, column);
      if (rule?.condition.type === 'CHECKBOX') boxes.set(`${row}:${column}`, rule);
    });
    return boxes;
  }

  $ruleAt(row: number, column: number): DataValidationRecord | undefined {
    const id = cellOf(this.$sheet.$record().grid.validations, row, column);
    return id === null ? undefined : this.$sheet.$book().validationRules[id - 1];
  }

  $rule(of: (down: number, across: number) => DataValidation | null): Range {
    if (!this.$editable()) return this.$self();
    const { grid } = this.$sheet.$change();
    const book = this.$sheet.$book();
    const ids = new Map<DataValidation, number>();
    const idOf = (rule: DataValidation): number => {
      const id = ids.get(rule) ?? ruleIdOf(book, rule);
      ids.set(rule, id);
      return id;
    };
    changeCells(grid.validations, this.$area, (_old, row, column) => {
      const rule = of(row - this.$area.top, column - this.$area.left);
      return rule ? idOf(rule) : null;
    });
    return this.$self();
  }

  $note(of: (down: number, across: number) => string | null): Range {
    if (!this.$editable()) return this.$self();
    const { notes } = this.$sheet.$change().grid;
    if (of(0, 0) === null && this.getNumRows() * this.getNumColumns() === 1) clearCells(notes, this.$area);
    else changeCells(notes, this.$area, (_old, row, column) => of(row - this.$area.top, column - this.$area.left));
    return this.$self();
  }
}

/** Numbers become texts as Java writes them. */
function noteText(note: unknown): string | null {
  if (typeof note === 'number') return Number.isInteger(note) ? `${note}.0` : String(note);
  if (typeof note === 'boolean') return String(note);
  return typeof note === 'string' && note !== '' ? note : null;
}

price(RangeRules.prototype, {
  read: { notes: ['getNotes', 'getNote'], rules: ['getDataValidations', 'getDataValidation'], content: ['isChecked'] },
  write: ['setNote', 'clearNote', 'setDataValidation', 'clearDataValidations', 'insertCheckboxes', 'removeCheckboxes', 'check', 'uncheck'],
  writeEach: ['setNotes', 'setDataValidations'],
});
