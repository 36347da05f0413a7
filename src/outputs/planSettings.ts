// The district's choices about plans: what each means, what is usual, and how a value is read.
import type { SettingChoice, SettingRow } from '../coaching/sessionSettings';

export const planSettings: readonly SettingChoice[] = [
  {
    settingId: 'planTemplate',
    setting: 'Plan template',
    usual: '',
    meaning: 'The link or id of a Doc of your own to write plans from. Empty means Coachbook’s template for the coaching model.',
  },
  {
    settingId: 'groupPlanTemplate',
    setting: 'Plan template for groups',
    usual: '',
    meaning: 'The same for cycles with several teachers.',
  },
];

export interface PlanSettings {
  /** Doc ids, or null for the built-in template. */
  readonly planTemplate: string | null;
  readonly groupPlanTemplate: string | null;
}

const docIdIn = (value: string): string | null =>
  /\/d\/([A-Za-z0-9_-]{10,})/.exec(value)?.[1] ?? /^[A-Za-z0-9_-]{10,}$/.exec(value)?.[0] ?? null;

export const readPlanSettings = (rows: readonly SettingRow[]): PlanSettings => {
  const chosen = (id: string): string | null => {
    const name = planSettings.find(({ settingId }) => settingId === id)?.setting;
    const row = rows.find(({ settingId, setting }) => settingId === id || setting === name);
    return docIdIn(row?.value?.trim() ?? '');
  };
  return { planTemplate: chosen('planTemplate'), groupPlanTemplate: chosen('groupPlanTemplate') };
};
