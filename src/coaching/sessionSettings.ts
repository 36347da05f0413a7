// The district's choices about sessions and time: what each means, what is usual, and how a value is read.

export interface SettingChoice {
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
export const sessionSettings = [
  setting(
    'prepProtectionPerWeek',
    'Sessions in prep a week',
    '1',
    'How many sessions a week may use one teacher’s prep. 0 keeps prep free of coaching.',
  ),
  setting('sessionMinutes', 'Session minutes', '30', 'How long a meeting usually takes.'),
  setting('visitMinutes', 'Visit minutes', '45', 'How long a visit in class usually takes.'),
  setting('bufferMinutes', 'Minutes between', '0', 'Minutes kept free before and after everything in your calendar.'),
  setting('travelMinutes', 'Travel minutes', '15', 'Minutes between two schools where the sheet of schools does not say.'),
  setting('tellGuests', 'Send invitations', 'on', 'Whether Google mails the guests when a session is booked, moved or cancelled.'),
  setting(
    'timeAudit',
    'Time audit',
    'off',
    'Whether Coachbook reads your own calendar to count your time. A title is stored only where you correct how it counts.',
  ),
  setting(
    'inCycleTarget',
    'Share in cycles',
    '60',
    'The percentage of working time in coaching cycles that you and your principal agreed on.',
  ),
  setting(
    'timeRules',
    'Time rules',
    '',
    'Words in titles and what they count as, such as "bus duty = duty; grade level = PLC". Yours come before the usual ones.',
  ),
] as const;

export interface SessionSettings {
  readonly prepProtectionPerWeek: number;
  readonly sessionMinutes: number;
  readonly visitMinutes: number;
  readonly bufferMinutes: number;
  readonly travelMinutes: number;
  readonly tellGuests: boolean;
  readonly timeAudit: boolean;
  /** 0 to 1. */
  readonly inCycleTarget: number;
  readonly timeRules: string;
}

/** A row of the sheet of settings. */
export interface SettingRow {
  readonly settingId: string;
  readonly setting: string;
  readonly value: string | null;
}

/** A value that cannot be read counts as the usual one; the sheet's drop-downs and the repair tell of it. */
export const readSessionSettings = (rows: readonly SettingRow[]): SessionSettings => {
  const chosen = (id: string): string => {
    const known = sessionSettings.find(({ settingId }) => settingId === id);
    const row = rows.find(({ settingId, setting: name }) => settingId === id || name === known?.setting);
    return row?.value?.trim() ?? known?.usual ?? '';
  };
  const whole = (id: string, most: number): number => {
    const usual = Number(sessionSettings.find(({ settingId }) => settingId === id)?.usual ?? 0);
    const value = Number(chosen(id).replace('%', ''));
    return chosen(id) !== '' && Number.isFinite(value) && value >= 0 && value <= most ? value : usual;
  };
  const on = (id: string): boolean => /^(on|yes|true)$/i.test(chosen(id));
  return {
    prepProtectionPerWeek: whole('prepProtectionPerWeek', 50),
    sessionMinutes: whole('sessionMinutes', 480),
    visitMinutes: whole('visitMinutes', 480),
    bufferMinutes: whole('bufferMinutes', 240),
    travelMinutes: whole('travelMinutes', 600),
    tellGuests: on('tellGuests'),
    timeAudit: on('timeAudit'),
    inCycleTarget: whole('inCycleTarget', 100) / 100,
    timeRules: chosen('timeRules'),
  };
};
