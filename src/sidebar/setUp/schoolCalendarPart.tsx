// The school calendar from an .ics file: which days it would change is shown first, then days off, early releases and terms are taken over.
import { useState } from 'preact/hooks';
import type { ReplyOf } from '../../actions/wire';
import { readFiles, type ChosenFile } from '../data/readFiles';
import { day, shortDay } from '../dates';
import { Button, List, Row, Section, Select, Tick } from '../parts/basics';
import { FilePicker } from '../parts/filePicker';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { useChoices } from '../parts/useChoices';
import { count, words } from '../words';

type Found = ReplyOf<'importSchoolCalendar'>;

/** The sheet shows the rest. */
const daysShown = 8;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const Days = ({ found, stored }: { readonly found: Found; readonly stored: boolean }) => (
  <>
    <List>
      {found.files.map((file) => (
        <Row
          key={file.file}
          icon="calendar"
          what={`${file.file}: ${count(file.stored, 'day')} ${stored ? 'taken over' : 'to take over'}`}
          who={`${file.present} already here, ${file.other} left out${file.otherTitles.length === 0 ? '' : ` (${file.otherTitles.slice(0, 3).join(', ')})`}`}
        />
      ))}
      {[...found.days]
        .sort((one, other) => (one.from < other.from ? -1 : 1))
        .slice(0, daysShown)
        .map(({ from, to, kind, name }, index) => (
          <Row
            key={index}
            what={`${day(from)}${to === null ? '' : ` – ${shortDay(to)}`}`}
            who={`${capital(kind)}${name === null ? '' : `: ${name}`}`}
          />
        ))}
    </List>
    {found.days.length > daysShown ? <p class="small">And {found.days.length - daysShown} more.</p> : null}
    {found.skipped.length === 0 ? null : (
      <List>
        {found.skipped.map((item, index) => (
          <Row key={index} icon="alert" what={item.message.happened} who={`${item.message.why} ${item.message.doThis}`} />
        ))}
      </List>
    )}
  </>
);

export const SchoolCalendarPart = () => {
  const choices = useChoices();
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [schoolId, setSchoolId] = useState('');
  const [allOff, setAllOff] = useState(false);
  const [stored, setStored] = useState(false);
  const bring = useCall('importSchoolCalendar');
  const schools = choices?.ok === true ? choices.value.schools : [];
  const ask = async (chosen: readonly ChosenFile[], school: string, off: boolean, preview: boolean): Promise<void> => {
    if (chosen.length === 0) return;
    const reply = await bring.call({
      files: [...chosen],
      ...(school === '' ? {} : { schoolId: school }),
      ...(off ? { treatOthersAs: 'no school' as const } : {}),
      preview,
    });
    setStored(!preview && reply?.ok === true);
  };
  const choose = async (chosen: readonly File[]): Promise<void> => {
    const read = await readFiles(chosen);
    setFiles(read);
    await ask(read, schoolId, allOff, true);
  };
  const found = bring.reply?.ok === true ? bring.reply.value : null;
  return (
    <Section title="School calendar">
      <div class="stack">
        {schools.length < 2 ? null : (
          <Select
            label="Whose calendar"
            value={schoolId}
            choices={[{ value: '', words: 'Every school' }, ...schools.map(({ id, name }) => ({ value: id, words: name }))]}
            onChange={(value) => {
              setSchoolId(value);
              if (!stored) void ask(files, value, allOff, true);
            }}
          />
        )}
        <FilePicker
          words={bring.busy ? words.working : 'Import an .ics file'}
          accept=".ics"
          hint="Days off, early releases and terms. You see them first."
          choose={(chosen) => void choose(chosen)}
        />
        <Failure reply={bring.reply} />
        {found === null ? null : (
          <>
            <Days found={found} stored={stored} />
            {stored ? (
              <p class="small" role="status">
                Saved in the sheet “School calendar”.
              </p>
            ) : (
              <>
                {found.files.some(({ other }) => other > 0) || allOff ? (
                  <Tick
                    label="Every entry is a day off"
                    hint="For a calendar that holds nothing but holidays."
                    checked={allOff}
                    onChange={(off) => {
                      setAllOff(off);
                      void ask(files, schoolId, off, true);
                    }}
                  />
                ) : null}
                {found.days.length === 0 ? null : (
                  <Button small busy={bring.busy} onClick={() => void ask(files, schoolId, allOff, false)}>
                    {`Take over ${count(found.days.length, 'day')}`}
                  </Button>
                )}
              </>
            )}
          </>
        )}
      </div>
    </Section>
  );
};
