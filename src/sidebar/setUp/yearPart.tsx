// The end of a school year: closed cycles go to an archive sheet, open ones and staff stay.
import { useState } from 'preact/hooks';
import { Button, Field, List, Row } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { forgetChoices } from '../parts/useChoices';
import { count } from '../words';

const nextYear = (running: number): string => `${running + 1}-${running + 2}`;

/** @param yearStart the first day of the year that is running, "yyyy-MM-dd", or null where it is not known */
export const YearPart = ({ yearStart }: { readonly yearStart: string | null }) => {
  const [year, setYear] = useState(yearStart === null ? '' : nextYear(Number(yearStart.slice(0, 4))));
  const [sure, setSure] = useState(false);
  const roll = useCall('rollOverYear');
  const close = async (): Promise<void> => {
    await roll.call({ schoolYear: year.trim() });
    setSure(false);
    forgetChoices();
  };
  const closed = roll.reply?.ok === true ? roll.reply.value : null;
  return (
    <>
      <p class="small">Closed cycles are copied to an archive sheet. Staff and open cycles go on in the new year.</p>
      <Field label="The new school year" value={year} hint="Such as 2026-2027" onChange={setYear} />
      <Failure reply={roll.reply} />
      {sure ? (
        <div class="row">
          <Button small busy={roll.busy} onClick={() => void close()}>
            Begin {year.trim()}
          </Button>
          <Button small look="text" onClick={() => setSure(false)}>
            Not yet
          </Button>
        </div>
      ) : (
        <Button small disabled={year.trim() === ''} onClick={() => setSure(true)}>
          Close this school year
        </Button>
      )}
      {closed === null ? null : (
        <>
          <p role="status">
            {closed.closedYear} is closed, {count(closed.archivedCycles, 'cycle')} archived. {closed.schoolYear} begins.
          </p>
          <List>
            {closed.stillOpen.map((cycle) => (
              <Row key={cycle.cycleId} icon="arrow" what={cycle.teachers} who={`Goes on with ${cycle.coach} (${cycle.status})`} />
            ))}
          </List>
        </>
      )}
    </>
  );
};
