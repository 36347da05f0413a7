// The district's choices about student data: what each means, what is usual, and how a value is read.

interface SettingChoice {
  readonly settingId: string;
  readonly setting: string;
  readonly usual: string;
  readonly meaning: string;
}

const setting = (settingId: string, name: string, usual: string, meaning: string): SettingChoice => ({
  settingId,
  setting: name,
  usual,
  meaning,
});

/** Rows for the sheet of settings. */
export const studentSettings = [
  setting(
    'minN',
    'Smallest group shown',
    '10',
    'Groups with fewer students are hidden in everything that leaves the circle of coach and teacher, and so is what would give them away.',
  ),
  setting(
    'studentNames',
    'Student names',
    'off',
    'Whether an import keeps the names of students, in the sheet "Student names" and nowhere else. Off: keys only.',
  ),
  setting(
    'studentCodeKey',
    'Student code key',
    '',
    'Makes the keys that stand for students, so that the next import knows them again. Leave it as it is.',
  ),
  setting('retentionMonths', 'Months to keep scores', '36', 'After how many months Remove old student data takes scores and links out.'),
  setting(
    'schoolYear',
    'School year',
    '',
    'Such as 2026-2027. Used for class lists that name no year of their own. Empty means the year of today.',
  ),
] as const;

export interface StudentSettings {
  /** A group is shown when n is at least this. */
  readonly minN: number;
  readonly keepNames: boolean;
  /** Null before the first import. */
  readonly codeKey: string | null;
  readonly retentionMonths: number;
  readonly schoolYear: string | null;
}

export interface StudentSettingRow {
  readonly settingId: string;
  readonly setting: string;
  readonly value: string | null;
}

type StudentSettingId = (typeof studentSettings)[number]['settingId'];

export const findSetting = (rows: readonly StudentSettingRow[], id: StudentSettingId): StudentSettingRow | null => {
  const name = studentSettings.find(({ settingId }) => settingId === id)?.setting;
  return rows.find(({ settingId }) => settingId === id) ?? rows.find(({ setting: written }) => written === name) ?? null;
};

/** A value that cannot be read counts as the usual one. */
export const readStudentSettings = (rows: readonly StudentSettingRow[]): StudentSettings => {
  const chosen = (id: StudentSettingId): string => findSetting(rows, id)?.value?.trim() ?? '';
  const whole = (id: StudentSettingId, least: number): number => {
    const usual = Number(studentSettings.find(({ settingId }) => settingId === id)?.usual);
    const value = Number(chosen(id));
    return chosen(id) !== '' && Number.isInteger(value) && value >= least ? value : usual;
  };
  return {
    minN: whole('minN', 1),
    keepNames: /^(?:on|yes|true|keep)$/i.test(chosen('studentNames')),
    codeKey: chosen('studentCodeKey') || null,
    retentionMonths: whole('retentionMonths', 1),
    schoolYear: chosen('schoolYear') || null,
  };
};
