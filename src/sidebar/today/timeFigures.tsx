// What the time audit found: the share with what it is a share of, the minutes by kind, school, phase and month, and why each title counts as it does.
import type { ReplyOf, RequestOf } from '../../actions/wire';
import { List, Row, Select } from '../parts/basics';
import { More } from '../parts/more';
import { monthYear } from '../dates';

type Audit = ReplyOf<'auditTime'>;
type Part = Audit['bySchool'][number];
export type CountsAs = NonNullable<RequestOf<'setTimeAudit'>['rule']>['countsAs'];

const kinds: readonly CountsAs[] = [
  'coaching cycle',
  'light coaching',
  'preparation',
  'PLC',
  'PD',
  'data',
  'curriculum',
  'administration',
  'duty',
  'travel',
  'own learning',
  'other',
  'not work',
];

const hours = (minutes: number): string => `${(minutes / 60).toFixed(1)} h`;
const percent = (share: number): string => `${Math.round(100 * share)} %`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const kindChoices = kinds.map((kind) => ({ value: kind, words: capital(kind) }));

const Parts = ({ title, parts }: { readonly title: string; readonly parts: readonly Part[] }) => (
  <>
    <h3 class="small strong">{title}</h3>
    <List>
      {parts.map((part) => (
        <Row key={part.name} what={part.name} who={hours(part.minutes)} />
      ))}
    </List>
  </>
);

interface TimeFiguresProps {
  readonly found: Audit;
  readonly correct: (title: string, countsAs: CountsAs) => void;
}

export const TimeFigures = ({ found, correct }: TimeFiguresProps) => (
  <>
    <p role="status">
      {found.share === null
        ? 'No time is recorded in these days.'
        : `${percent(found.share)} of ${hours(found.minutesCounted)} was in coaching cycles; the agreed share is ${percent(found.target)}.`}
      <span class="small"> Counted are {found.denominator}; no minute twice.</span>
    </p>
    <List>
      {found.byCategory.map((part) => (
        <Row key={part.name} what={capital(part.name)} who={hours(part.minutes)} />
      ))}
    </List>
    {found.minutesCounted === 0 ? null : (
      <More words="By school, phase and month">
        <Parts title="By school, where a session says which" parts={found.bySchool} />
        <Parts title="In cycles, by phase" parts={found.byPhase} />
        <Parts
          title="By month"
          parts={found.byMonth.map(({ name, minutes, share }) => ({
            name: `${monthYear(name)}${share === null ? '' : `, ${percent(share)} in cycles`}`,
            minutes,
          }))}
        />
      </More>
    )}
    {found.titles.length === 0 ? null : (
      <More words="How titles were counted">
        <p class="small">
          Choose another kind for a title, and its words become a rule in Settings, which all who share this workbook can read.
        </p>
        {found.titles.map((one) => (
          <Select
            key={one.title}
            label={`${one.title}, ${hours(one.minutes)}${one.because === null ? '' : ` (“${one.because}”)`}`}
            value={one.category ?? 'not work'}
            choices={kindChoices}
            onChange={(value) => correct(one.title, value as CountsAs)}
          />
        ))}
      </More>
    )}
  </>
);
