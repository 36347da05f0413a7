// The school calendar from an .ics file: days off, early releases and terms, so that "school days" are counted as the school does.
import { readFiles } from '../data/readFiles';
import { List, Row, Section } from '../parts/basics';
import { FilePicker } from '../parts/filePicker';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { count, words } from '../words';

export const SchoolCalendarPart = () => {
  const bring = useCall('importSchoolCalendar');
  const choose = async (files: readonly File[]): Promise<void> => {
    if (files.length > 0) await bring.call({ files: [...(await readFiles(files))] });
  };
  const found = bring.reply?.ok === true ? bring.reply.value : null;
  return (
    <Section title="School calendar">
      <div class="stack">
        <FilePicker
          words={bring.busy ? words.working : 'Import an .ics file'}
          accept=".ics"
          hint="Days off, early releases and terms."
          choose={(files) => void choose(files)}
        />
        <Failure reply={bring.reply} />
        {found === null ? null : (
          <List>
            {found.files.map((file) => (
              <Row
                key={file.file}
                icon="calendar"
                what={`${file.file}: ${count(file.stored, 'day')} stored`}
                who={`${file.present} already here, ${file.other} left out${file.otherTitles.length === 0 ? '' : ` (${file.otherTitles.slice(0, 3).join(', ')})`}`}
              />
            ))}
            {found.skipped.map((item, index) => (
              <Row key={index} icon="minus" what={item.place} who={`${item.message.why} ${item.message.doThis}`} />
            ))}
          </List>
        )}
      </div>
    </Section>
  );
};
