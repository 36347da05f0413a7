// The district's choices about plans: what each means, what is usual, and how a value is read. A choice for one coaching model counts
// before the one for all.
import type { SettingChoice, SettingRow } from '../coaching/sessionSettings';

export type PlanFormat = 'individual' | 'group';

const general: Readonly<Record<PlanFormat, SettingChoice>> = {
  individual: {
    settingId: 'planTemplate',
    setting: 'Plan template',
    usual: '',
    meaning: 'The link or id of a Doc of your own to write plans from. Empty means Coachbook’s template for the coaching model.',
  },
  group: {
    settingId: 'groupPlanTemplate',
    setting: 'Plan template for groups',
    usual: '',
    meaning: 'The same for cycles with several teachers.',
  },
};

export const planSettings: readonly SettingChoice[] = [general.individual, general.group];

/** The setting for a format, of one coaching model or, with null, of all of them. */
export const templateSetting = (format: PlanFormat, model: string | null): SettingChoice => {
  const all = general[format];
  return model === null
    ? all
    : {
        settingId: `${all.settingId}/${model}`,
        setting: `${all.setting}: ${model}`,
        usual: '',
        meaning: `The same for cycles of the coaching model "${model}" only. Empty means the choice for all models.`,
      };
};

/** The link or bare id of a Doc, as people paste it; null where it is neither. */
export const docIdIn = (value: string): string | null =>
  /\/d\/([A-Za-z0-9_-]{10,})/.exec(value)?.[1] ?? /^[A-Za-z0-9_-]{10,}$/.exec(value)?.[0] ?? null;

const chosenIn = (rows: readonly SettingRow[], { settingId, setting }: SettingChoice): string | null => {
  const row = rows.find((one) => one.settingId === settingId) ?? rows.find((one) => one.setting === setting);
  return docIdIn(row?.value?.trim() ?? '');
};

/** The Doc chosen for cycles of a model, or null for the built-in template. */
export const chosenTemplate = (rows: readonly SettingRow[], model: string, format: PlanFormat): string | null =>
  chosenIn(rows, templateSetting(format, model)) ?? chosenIn(rows, templateSetting(format, null));
