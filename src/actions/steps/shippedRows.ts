// What a new tracker begins with: the district's settings with their usual values, and the coaching models.
import { coachingSettings } from '../../coaching/settings';
import { sessionSettings } from '../../coaching/sessionSettings';
import { shippedPhaseRows } from '../../coaching/shippedModels';
import { planSettings } from '../../outputs/planSettings';
import type { TableChange } from '../../ports/trackerStore';
import { studentSettings } from '../../students/studentSettings';
import type { TrackerRecord } from '../../tracker/tables';

type SettingRow = TrackerRecord<'settings'>;

/** Values chosen by a person, by setting id. */
export type ChosenValues = ReadonlyMap<string, string>;

export const shippedSettings = (chosen: ChosenValues): readonly SettingRow[] => {
  const choices = [...coachingSettings, ...sessionSettings, ...planSettings, ...studentSettings];
  return choices.map(({ settingId, setting, usual, meaning }) => ({
    settingId,
    setting,
    value: chosen.get(settingId) ?? (usual === '' ? null : usual),
    meaning,
  }));
};

/** For a tracker that is there: settings it lacks, settings chosen otherwise now, and the models where it has none. */
export const missingRows = (settings: readonly SettingRow[], phases: number, chosen: ChosenValues): readonly TableChange[] => {
  const known = new Map(settings.map((row) => [row.settingId, row]));
  const insert = shippedSettings(chosen).filter((row) => !known.has(row.settingId));
  const update = [...chosen]
    .filter(([id, value]) => known.has(id) && known.get(id)?.value !== value)
    .map(([id, value]) => ({ id, fields: { value } }));
  return [
    ...(insert.length + update.length === 0 ? [] : [{ table: 'settings' as const, insert, update }]),
    ...(phases > 0 ? [] : [{ table: 'phases' as const, insert: shippedPhaseRows() }]),
  ];
};
