// The district's choices about coaching itself: what each means, what is usual, and how a value is read.
import type { SettingChoice, SettingRow } from './sessionSettings';

export const sharingPolicies = ['nothing', 'who and what topic', 'outcomes', 'open'] as const;
export type SharingPolicy = (typeof sharingPolicies)[number];

export const workbookKinds = ['one coach', 'team'] as const;
export type WorkbookKind = (typeof workbookKinds)[number];

const setting = (settingId: string, name: string, usual: string, meaning: string): SettingChoice => ({
  settingId,
  setting: name,
  usual,
  meaning,
});

/** Rows for the sheet of settings. Sources of the usual values: docs/decisions on the tracker. */
export const coachingSettings = [
  setting(
    'workbookKind',
    'Workbook',
    'one coach',
    'Whose workbook this is: one coach, or team. Everyone who can open it can read every sheet in it.',
  ),
  setting(
    'teamStudentData',
    'Student data in a team workbook',
    'no',
    'Yes only where the district’s policy lets every member of the team see every student’s scores.',
  ),
  setting(
    'teamPrivateNotes',
    'Private notes in a team workbook',
    'no',
    'Yes only where the district’s policy lets every member of the team read every coach’s private notes.',
  ),
  setting(
    'sharingPolicy',
    'Shared with principals',
    'who and what topic',
    'One of: nothing, who and what topic, outcomes, open. Data about a teacher or student never leaves by itself.',
  ),
  setting(
    'capDefault',
    'Open cycles for a full-time coach',
    '8',
    'The most cycles a full-time coach has open at once. A part-time coach has their share of it; a cap on the coach’s own row counts first.',
  ),
  setting('warnAt', 'Warn at', '6', 'From how many open cycles of a full-time coach a new one comes with a warning.'),
  setting('dueSoonDays', 'Due soon', '2', 'How many school days ahead a next contact counts as due soon.'),
  setting('surveyMinN', 'Smallest survey group', '5', 'Answers of fewer people than this are not shown.'),
  setting('invitationMessage', 'Words in invitations', '', 'A sentence of your own under every invitation. Empty means none.'),
] as const;

export interface CoachingSettings {
  readonly workbookKind: WorkbookKind;
  readonly teamStudentData: boolean;
  readonly teamPrivateNotes: boolean;
  readonly sharingPolicy: SharingPolicy;
  readonly capDefault: number;
  readonly warnAt: number;
  readonly dueSoonDays: number;
  readonly surveyMinN: number;
  readonly invitationMessage: string;
}

type CoachingSettingId = (typeof coachingSettings)[number]['settingId'];

/** A value that cannot be read counts as the usual one. */
export const readCoachingSettings = (rows: readonly SettingRow[]): CoachingSettings => {
  const usualOf = (id: CoachingSettingId): string => coachingSettings.find(({ settingId }) => settingId === id)?.usual ?? '';
  const chosen = (id: CoachingSettingId): string => rows.find(({ settingId }) => settingId === id)?.value?.trim() ?? '';
  const whole = (id: CoachingSettingId, least: number): number => {
    const value = Number(chosen(id));
    return chosen(id) !== '' && Number.isInteger(value) && value >= least ? value : Number(usualOf(id));
  };
  const oneOf = <Choice extends string>(id: CoachingSettingId, choices: readonly Choice[], usual: Choice): Choice =>
    choices.find((choice) => choice === chosen(id).toLowerCase()) ?? usual;
  const yes = (id: CoachingSettingId): boolean => /^(on|yes|true)$/i.test(chosen(id));
  return {
    workbookKind: oneOf('workbookKind', workbookKinds, 'one coach'),
    teamStudentData: yes('teamStudentData'),
    teamPrivateNotes: yes('teamPrivateNotes'),
    sharingPolicy: oneOf('sharingPolicy', sharingPolicies, 'who and what topic'),
    capDefault: whole('capDefault', 1),
    warnAt: whole('warnAt', 1),
    dueSoonDays: whole('dueSoonDays', 0),
    surveyMinN: whole('surveyMinN', 1),
    invitationMessage: chosen('invitationMessage'),
  };
};

/** Whether this workbook may hold scores, class lists and observations of students: a team's only where its district says so. */
export const mayHoldStudentData = ({ workbookKind, teamStudentData }: CoachingSettings): boolean =>
  workbookKind === 'one coach' || teamStudentData;

export const mayHoldPrivateNotes = ({ workbookKind, teamPrivateNotes }: CoachingSettings): boolean =>
  workbookKind === 'one coach' || teamPrivateNotes;

/** What the choice means, in the words shown when it is made. */
export const consequencesOf = (settings: CoachingSettings): readonly string[] => {
  if (settings.workbookKind === 'one coach') {
    return [
      'This workbook is one coach’s. It may hold student data and private notes, so share it with no one.',
      'Plans and invitations never link back into it.',
    ];
  }
  return [
    'This workbook is a team’s. Google shares whole files, so everyone who can open it can read every sheet in it.',
    settings.teamStudentData
      ? 'Your district lets the whole team see student data, so it is kept here.'
      : 'Student data is not kept here. Import it in a workbook of your own.',
    settings.teamPrivateNotes
      ? 'Your district lets the whole team read private notes, so they are kept here.'
      : 'Private notes are not kept here. Keep them in a workbook of your own.',
  ];
};
