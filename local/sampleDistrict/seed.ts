// Puts the sample district into a world: its people, and the busy times that make finding a time worth anything.
import { addCalendarEvent, addCalendarPerson } from '../google/calendar/calendarSection';
import { driveSection, shareFile } from '../google/drive/driveSection';
import type { World } from '../host/kernel';
import type { SpreadsheetsById } from '../google/spreadsheet/records';
import { coaches, teachers } from './people';
import { chance } from './random';

/** A Tuesday morning before school, in the district's zone. */
export const sampleNow = '2026-04-14T11:41:00Z';

const timeZone = 'America/New_York';

interface Standing {
  readonly who: string;
  readonly title: string;
  readonly days: string;
  readonly first: string;
  readonly from: string;
  readonly to: string;
}

const standingOfCoaches: readonly Standing[] = [
  { who: coaches[0].email, title: 'Grade-level PLC', days: 'WE', first: '2026-04-08', from: '13:00', to: '14:00' },
  { who: coaches[0].email, title: 'Coaches’ meeting', days: 'MO', first: '2026-04-06', from: '8:30', to: '9:30' },
  { who: coaches[0].email, title: 'Bus duty', days: 'TU,TH', first: '2026-04-07', from: '14:45', to: '15:15' },
  { who: coaches[0].email, title: 'Lunch', days: 'MO,TU,WE,TH,FR', first: '2026-04-06', from: '11:35', to: '12:05' },
  { who: coaches[1].email, title: 'Data team', days: 'TH', first: '2026-04-09', from: '9:00', to: '10:00' },
  { who: coaches[1].email, title: 'Lunch', days: 'MO,TU,WE,TH,FR', first: '2026-04-06', from: '11:40', to: '12:10' },
];

const padded = (time: string): string => time.padStart(5, '0');

const weekly = (world: World, standing: Standing): void => {
  addCalendarEvent(world, standing.who, {
    summary: standing.title,
    start: { dateTime: `${standing.first}T${padded(standing.from)}:00`, timeZone },
    end: { dateTime: `${standing.first}T${padded(standing.to)}:00`, timeZone },
    recurrence: [`RRULE:FREQ=WEEKLY;BYDAY=${standing.days};UNTIL=20260612T000000Z`],
  });
};

/** A few single appointments a teacher, in and out of prep, so that no two weeks look the same. */
const appointments = ['Parent meeting', 'IEP meeting', 'Grade-level planning', 'Field trip planning', 'Training'] as const;

export const seedCalendars = (world: World): void => {
  const luck = chance(414);
  for (const person of [...coaches, ...teachers]) addCalendarPerson(world, person.email, timeZone);
  for (const standing of standingOfCoaches) weekly(world, standing);
  for (const teacher of teachers) {
    for (let index = 0; index < 6; index += 1) {
      const day = 13 + luck.between(0, 16);
      const hour = luck.between(8, 14);
      const start = `2026-04-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}`;
      addCalendarEvent(world, teacher.email, {
        summary: luck.pick(appointments),
        start: { dateTime: `${start}:00:00`, timeZone },
        end: { dateTime: `${start}:45:00`, timeZone },
      });
    }
  }
};

/** The first coach shares the workbook with the others, as a team does. */
export const shareWorkbook = (world: World, emails: readonly string[]): void => {
  const { containerId } = world.host;
  const shared = new Set(driveSection(world).permissions[containerId]?.map(({ emailAddress }) => emailAddress));
  for (const email of emails) if (!shared.has(email.toLowerCase())) shareFile(world, containerId, email, 'writer');
};

/** The name a coach would give the workbook. */
export const nameWorkbook = (world: World, title: string): void => {
  const book = (world.sheets as SpreadsheetsById)[world.host.containerId];
  if (book !== undefined) book.properties.title = title;
};
